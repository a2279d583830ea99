#pragma once
// Lists as windows show them.

#include "app/desk/registers/shown_list.h"
#include "app/desk/rooms/does.h"
#include "app/desk/workplace.h"

namespace jcic::desk::command {

/// Returns the number of rows. One password: the file's.
struct SaveList {
    using Answer = std::size_t;
    ShownList list;
    std::filesystem::path file;
    static constexpr auto does = &save_shown;
};

}  // namespace jcic::desk::command
