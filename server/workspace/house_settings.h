// The section [house] of `dienstweg.toml`: rules of the house, written without programming.
//
//   [house]
//   require = ["handoff.channel", "schritt.dauer", "process.review"]   # V801
//   separate = [["Kämmerei.Leitung", "Kasse.Buchhaltung"]]             # V802
//   [house.units."Bauamt"]
//   require = ["handoff.confirmation"]
//   [house.channels."Post"]
//   require = ["handoff.deadline"]
//   [house.names]
//   document = "DOK-*"                                                 # V803; or several patterns in [ ]
#pragma once

#include "checks/house_rules.h"
#include "workspace/settings_report.h"

namespace dienstweg {

/// What is wrong goes to the report; everything else counts.
HouseRules readHouseRules(const toml::key& key, const toml::node& node, SettingsReport& report);

}  // namespace dienstweg
