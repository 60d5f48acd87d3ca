// Processes as Mermaid flowcharts: lanes, handoffs, messages, frames. That hostile words stay words, tests/bpmn/run
// asks Mermaid's own parser.
#include <doctest/doctest.h>

#include "bpmn/export_process.h"
#include "bpmn/write_mermaid.h"
#include "features/workspaces.h"

using namespace dienstweg;

TEST_CASE("lanes are boxes in boxes, a handoff is thick, a message dotted, a frame a box around what is in it") {
    const Model model = testing::modelOf({R"(
organisation { einheit Amt { rolle A } rolle B extern Bürger }
prozess P "Ein \"Antrag\"" {
  auslöser "Post" von Bürger an Amt.A
  teilprozess "Erfassen" durch Amt.A { schritt "Scannen" durch Amt.A }
  übergabe "Akte" an B
  entscheidung "Gut?" durch B {
    wenn "ja"
    wenn "nein" { ende "Abgelehnt" }
  }
  ende "Fertig"
})"});
    CHECK(bpmn::writeMermaid(bpmn::exportProcess(model, 0)) == R"(---
title: "Ein \"Antrag\""
---
flowchart LR
  p_pool__Buerger[/"Bürger"/]
  subgraph l_lane__Amt["Amt"]
    subgraph l_lane__Amt_0A["A"]
      n_start__trigger__post(["Post"])
      subgraph n_erfassen["Erfassen"]
        n_scannen["Scannen"]
        n_start__erfassen([" "])
        n_end__scannen(["abgeschlossen"])
      end
    end
  end
  subgraph l_lane__B["B"]
    n_gut{"Gut?"}
    n_abgelehnt(["Abgelehnt"])
    n_fertig(["Fertig"])
  end
  n_start__trigger__post --> n_erfassen
  n_start__erfassen --> n_scannen
  n_erfassen ==>|"Akte"| n_gut
  n_gut -->|"nein"| n_abgelehnt
  n_gut -->|"ja"| n_fertig
  n_scannen --> n_end__scannen
  p_pool__Buerger -.-> n_start__trigger__post
)");
}
