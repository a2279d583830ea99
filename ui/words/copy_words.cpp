#include "ui/words/copy_words.h"

namespace jcic::ui {

Mark mark_of(domain::CopyState state) {
    switch (state) {
        case domain::CopyState::reserved:
        case domain::CopyState::at_printer:
        case domain::CopyState::out:
        case domain::CopyState::exported:
        case domain::CopyState::unused:
            return Mark::not_yet;
        case domain::CopyState::missing:
            return Mark::act;
        case domain::CopyState::filed:
        case domain::CopyState::destroyed:
        case domain::CopyState::void_:
        case domain::CopyState::written_off:
            return Mark::plain;
    }
    return Mark::plain;
}

}  // namespace jcic::ui
