#include "checks/mailboxes.h"

#include <algorithm>
#include <array>
#include <string>

#include "base/unicode.h"

namespace dienstweg {
namespace {

/// Whole words of an address.
constexpr auto kWords = std::to_array<std::string_view>(
    {"admin",  "bau",    "bcc",     "board",   "buergerhaus", "center",   "datev",    "desk",    "edv",  "eu",
     "event",  "events", "finance", "gs",      "haushalt",    "hello",    "help",     "hilfe",   "hr",   "info",
     "it",     "jobs",   "kita",    "kontakt", "krankenhaus", "kreis",    "lager",    "legal",   "mail", "ob",
     "office", "ogs",    "orders",  "payroll", "post",        "press",    "presse",   "privacy", "qm",   "recht",
     "regist", "reply",  "safety",  "sales",   "scan",        "security", "soziales", "stadt",   "tax",  "taxes",
     "team",   "ticket", "umwelt",  "vhs",     "wahlen",      "web",      "welcome"});

/// Wherever they stand in a word: "steueramt", "schulsekretariat", "bewerbungen".
constexpr auto kParts = std::to_array<std::string_view>(
    {"abteilung",   "account",    "aerzt",      "agentur",      "akademie",  "allgemein",   "ambulanz",    "amt",
     "anfrage",     "anmeld",     "annahme",    "antraeg",      "antrag",    "archiv",      "aufnahme",    "auftrag",
     "auskunft",    "beauftragt", "behoerde",   "beihilf",      "beratung",  "beschaff",    "beschwerde",  "bestell",
     "betrieb",     "bewerb",     "bibliothek", "billing",      "booking",   "buchhaltung", "buchung",     "buergerb",
     "buergers",    "buero",      "career",     "claims",       "complain",  "contact",     "council",     "customer",
     "datenschutz", "dienst",     "direktion",  "eingang",      "einkauf",   "empfang",     "fachbereich", "feedback",
     "fraktion",    "gemeinde",   "gericht",    "geschaeft",    "hotline",   "invoice",     "kanzlei",     "kasse",
     "klinik",      "kommission", "kreditor",   "kunden",       "labor",     "leitung",     "logisti",     "marketing",
     "meldung",     "noreply",    "personal",   "pflegedienst", "pforte",    "planung",     "polizei",     "postfach",
     "praxis",      "procure",    "produktion", "projekt",      "purchas",   "qualit",      "rathaus",     "reception",
     "rechnung",    "redaktion",  "referat",    "registr",      "reisekost", "school",      "schule",      "secretar",
     "sekretar",    "service",    "spende",     "station",      "stelle",    "steuer",      "support",     "technik",
     "telefon",     "travel",     "treasury",   "verband",      "verein",    "verlag",      "versand",     "vertretung",
     "vertrieb",    "verwaltung", "vollstreck", "vorstand",     "vorzimmer", "werkstatt",   "zentral"});

bool isTask(std::string_view word) {
    return std::ranges::find(kWords, word) != kWords.end() ||
           std::ranges::any_of(kParts, [&](std::string_view part) { return word.contains(part); });
}

}  // namespace

bool isFunctionalMailbox(std::string_view localPart) {
    const std::string key = foldedKey(localPart);
    const std::string_view text = key;
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = std::min(text.find_first_of(".-_+", begin), text.size());
        if (isTask(text.substr(begin, end - begin))) {
            return true;
        }
        begin = end + 1;
    }
    return false;
}

}  // namespace dienstweg
