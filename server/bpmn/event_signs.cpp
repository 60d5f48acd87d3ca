#include "bpmn/event_signs.h"

namespace dienstweg::bpmn {

Sign signOf(EventKind kind, bool throws) {
    switch (kind) {
        case EventKind::message: return {"M-9-6H9V6H-9ZM-9-6 0 1 9-6", throws};
        case EventKind::timer: return {"M0-9A9 9 0 1 0 .01-9ZM0-6V0L4 3", false};
        case EventKind::conditional: return {"M-7-9H7V9H-7ZM-5-5H5M-5 0H5M-5 5H5", false};
        case EventKind::signal: return {"M0-9 9 7H-9Z", throws};
        case EventKind::error: return {"M-8 8-3-7 3 1 8-8 3 7-3-1Z", throws};
        case EventKind::escalation: return {"M0-9 7 8 0 1-7 8Z", throws};
        case EventKind::compensation: return {"M0-7V7L-9 0ZM9-7V7L0 0Z", throws};
        case EventKind::link: return {"M-9-4H1V-8L9 0 1 8V4H-9Z", throws};
        case EventKind::cancel: return {"M-8-5-5-8 0-3 5-8 8-5 3 0 8 5 5 8 0 3-5 8-8 5-3 0Z", throws};
        case EventKind::terminate: return {"M0-9A9 9 0 1 0 .01-9Z", true};
        case EventKind::multiple:
        case EventKind::parallelMultiple: return {"M0-9 9-2 5 8H-5L-9-2Z", throws};
        case EventKind::none: return {};
    }
    return {};
}

Sign signOf(NodeKind gateway) {
    switch (gateway) {
        case NodeKind::exclusiveGateway: return {"M-8-6-6-8 0-2 6-8 8-6 2 0 8 6 6 8 0 2-6 8-8 6-2 0Z", true};
        case NodeKind::parallelGateway: return {"M-2-10H2V-2H10V2H2V10H-2V2H-10V-2H-2Z", true};
        case NodeKind::inclusiveGateway: return {"M0-9A9 9 0 1 0 .01-9Z", false};
        case NodeKind::eventBasedGateway: return {"M0-11A11 11 0 1 0 .01-11ZM0-7 7-2 4 6H-4L-7-2Z", false};
        case NodeKind::complexGateway: return {"M0-10V10M-10 0H10M-7-7 7 7M-7 7 7-7", false};
        default: return {};
    }
}

}  // namespace dienstweg::bpmn
