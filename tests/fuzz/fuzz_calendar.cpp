// An office calendar from outside: taken whole or not at all, and never stands in the way of a question.
#include "app/domain/office_calendar.h"
#include "tests/fuzz/check.h"

using namespace jcic;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const domain::Date day{std::chrono::year{2026}, std::chrono::month{2}, std::chrono::day{16}};
    domain::OfficeCalendar calendar;
    if (!calendar.load({data, size})) fuzz::promise(!calendar.published_day_off(day));
    static_cast<void>(domain::holding_warning(domain::Item::t50, start_of(*domain::RocDate::from(day)), calendar));
    return 0;
}
