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

/// The answers to 聯徵1 of a half, with last time's beside.
struct OpenCheck {
    using Answer = CheckSheet;
    std::string half;
    Result<CheckSheet> carry_out(const CommandContext& context) const;
};

/// What somebody answered, by the register's fields. The row.
struct AnswerCheck {
    using Answer = std::string;
    std::string half;
    domain::registers::Values answers;
    Result<std::string> carry_out(const CommandContext& context) const;
};

}  // namespace jcic::desk::command
