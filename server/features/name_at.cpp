#include "features/name_at.h"

#include "features/mentions.h"

namespace dienstweg {

std::optional<Named> nameAt(const Model& model, FileId file, std::uint32_t offset) {
    std::optional<Mention> mention = mentionAt(model, file, offset);
    if (!mention) {
        return std::nullopt;
    }
    return Named{mention->thing, std::move(mention->candidates), mention->span, mention->declares};
}

}  // namespace dienstweg
