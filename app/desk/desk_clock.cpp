#include "app/desk/desk_clock.h"

#include <charconv>

#include "app/files/files.h"

namespace jcic::desk {

std::chrono::minutes DeskClock::ahead() const {
    if (file_.empty()) return std::chrono::minutes{0};
    const auto text = files::read_text(file_);
    long long minutes = 0;
    if (text) std::from_chars(text->data(), text->data() + text->size(), minutes);
    return std::chrono::minutes{minutes};
}

UtcTime DeskClock::now() const {
    return system_.now() + ahead();
}

Result<void> DeskClock::hurry(std::chrono::minutes by) {
    if (file_.empty()) return fail(FaultCode::profile_kind, "clock");
    return files::replace(file_, std::to_string((ahead() + by).count()));
}

}  // namespace jcic::desk
