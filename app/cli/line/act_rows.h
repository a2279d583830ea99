#pragma once
// Rows of the table of commands that are made of the descriptions of acts (app/domain/acts).

#include "app/cli/command.h"
#include "app/domain/acts/act.h"

namespace jcic::cli {

/// Adds those that are taken the general way: "record still-needed QUERY ITEM --reason TEXT".
void add_rows(std::vector<Command>& to, std::span<const domain::acts::Act> acts);

}  // namespace jcic::cli
