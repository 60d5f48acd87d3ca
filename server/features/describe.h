// What is known of a role, document, law, process or statement, as Markdown: for hovers, and for the documentation of
// what completion offers.
#pragma once

#include <string>

#include "checks/catalogue.h"
#include "model/model.h"

namespace dienstweg {

/// A role: its unit, deputy, powers, and how much work it answers for. A unit: what lies in it.
std::string describeParty(const Model& model, PartyId id, Language language);
/// A document: what it is made of, who makes and who needs it. A law: since when it holds. Others: where they are
/// named.
std::string describeDeclaration(const Model& model, DeclarationId id, Language language);
std::string describeProcess(const Model& model, ProcessId id, Language language);
/// A statement: who has the case, where it comes from and where it goes. A handoff: what is said of it.
std::string describeStatement(const Model& model, ProcessId process, ItemId item, Language language);

}  // namespace dienstweg
