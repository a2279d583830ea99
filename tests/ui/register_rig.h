#pragma once
// The page of registers with one of them open.

#include <QPushButton>

#include "app/domain/registers/register.h"
#include "tests/ui/window_rig.h"
#include "ui/registers/register_head.h"

namespace jcic::test {

/// With the rows that it lists first.
inline void open_register(WindowRig& rig, std::string_view name) {
    rig.sign_in(ui::PageId::registers);
    const auto& books = domain::registers::all_to_read();
    rig.find<ui::RegisterNames>("registers")
        ->choose(*std::ranges::find(books, name, &domain::registers::Register::name));
    WindowRig::settle();
}

inline void open_whole_register(WindowRig& rig, std::string_view name) {
    open_register(rig, name);
    WindowRig::click(rig.find<QPushButton>("chipAll"));
}

}  // namespace jcic::test
