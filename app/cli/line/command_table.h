#pragma once

#include "app/cli/command.h"
#include "app/domain/acts/act.h"

namespace jcic::cli {

// Rows of the table of commands that are made of the descriptions of acts (app/domain/acts).

/// Adds those of this first word that are taken the general way: "record still-needed QUERY ITEM --reason TEXT".
void add_rows(std::vector<Command>& to, std::string_view group);

}  // namespace jcic::cli
