#include "lsp/symbol_kinds.h"

namespace dienstweg::lsp {
namespace {

enum SymbolKind : int {
    module = 2,
    space = 3,
    package = 4,
    klass = 5,
    property = 7,
    interface = 11,
    function = 12,
    constant = 14,
    string = 15,
    object = 19,
    enumMember = 22,
    event = 24,
    operation = 25,
};

}  // namespace

int symbolKindOf(ItemKind kind) {
    switch (kind) {
        case ItemKind::organisation:
        case ItemKind::unit: return space;
        case ItemKind::role:
        case ItemKind::committee: return klass;
        case ItemKind::external: return interface;
        case ItemKind::document: return object;
        case ItemKind::system:
        case ItemKind::channel: return package;
        case ItemKind::law:
        case ItemKind::calendar:
        case ItemKind::holiday: return constant;
        case ItemKind::process: return module;
        case ItemKind::trigger:
        case ItemKind::anytime:
        case ItemKind::meanwhile:
        case ItemKind::arrival: return event;
        case ItemKind::result:
        case ItemKind::end: return enumMember;
        case ItemKind::section:
        case ItemKind::group:
        case ItemKind::subprocess: return space;
        case ItemKind::branch:
        case ItemKind::decision: return property;
        case ItemKind::handoff:
        case ItemKind::send: return operation;
        default: return function;
    }
}

}  // namespace dienstweg::lsp
