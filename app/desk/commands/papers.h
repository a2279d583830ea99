#pragma once
// The working papers 聯徵1 to 聯徵4.

#include "app/desk/registers/papers_desk.h"
#include "app/desk/rooms/command.h"

namespace jcic::desk::command {

/// A paper, filled and saved. How many rows. One password: the file's.
struct SavePaper {
    using Answer = std::size_t;
    PaperWanted wanted;
    std::filesystem::path file;
    Result<std::size_t> carry_out(const CommandContext& context) const;
};

}  // namespace jcic::desk::command
