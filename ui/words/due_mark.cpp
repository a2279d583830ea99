#include "ui/words/due_mark.h"

namespace jcic::ui {

Mark due_mark(std::chrono::days left) {
    if (left <= std::chrono::days{}) return Mark::act;
    return left < domain::registers::soon_within ? Mark::mind : Mark::not_yet;
}

Mark due_mark(domain::RocDate until, domain::RocDate today) {
    return due_mark(until.days() - today.days());
}

Mark due_mark(UtcTime until, UtcTime now) {
    if (until <= now) return Mark::act;
    return due_mark(domain::roc_date_at(until), domain::roc_date_at(now));
}

}  // namespace jcic::ui
