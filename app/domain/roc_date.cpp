#include "app/domain/roc_date.h"

#include <algorithm>

#include "app/domain/folding.h"

namespace jcic::domain {
namespace {

using std::chrono::days;
using std::chrono::floor;
using std::chrono::hours;
using std::chrono::minutes;
using std::chrono::seconds;

constexpr hours taiwan_offset{8};

/// A number of at least `width` digits, zeros before it.
std::string padded(int value, std::size_t width) {
    auto digits = std::to_string(value);
    if (digits.size() < width) digits.insert(0, width - digits.size(), '0');
    return digits;
}

int month_of(Date date) {
    return static_cast<int>(static_cast<unsigned>(date.month()));
}
int day_of(Date date) {
    return static_cast<int>(static_cast<unsigned>(date.day()));
}

/// The time of a day, split.
struct Moment {
    Date date;
    int hour, minute, second, millisecond;
};

Moment moment_of(UtcTime when) {
    const auto midnight = floor<days>(when);
    const std::chrono::hh_mm_ss<Millis> time{when - midnight};
    return {Date{midnight}, static_cast<int>(time.hours().count()), static_cast<int>(time.minutes().count()),
            static_cast<int>(time.seconds().count()), static_cast<int>(time.subseconds().count())};
}

int number(std::string_view digits) {
    int value = 0;
    for (const char c : digits) value = value * 10 + (c - '0');
    return value;
}

Date civil(int year, int month, int day) {
    return Date{std::chrono::year{year}, std::chrono::month{static_cast<unsigned>(month)},
                std::chrono::day{static_cast<unsigned>(day)}};
}

/// Reads ISO 8601 piece by piece; after the first thing out of place nothing more is read.
class IsoReader {
public:
    explicit IsoReader(std::string_view text) : text_(text) {}
    int digits(std::size_t count) {
        const auto piece = text_.substr(0, count);
        ok_ = ok_ && piece.size() == count &&
              std::all_of(piece.begin(), piece.end(), [](char c) { return c >= '0' && c <= '9'; });
        if (!ok_) return 0;
        text_.remove_prefix(count);
        return number(piece);
    }
    bool take(char wanted) {
        const bool there = ok_ && !text_.empty() && text_.front() == wanted;
        if (there) text_.remove_prefix(1);
        return there;
    }
    void need(char wanted) { ok_ = take(wanted); }
    /// A fraction of a second cut to milliseconds.
    Millis fraction() {
        int value = 0;
        std::size_t read = 0;
        for (; !text_.empty() && text_.front() >= '0' && text_.front() <= '9'; text_.remove_prefix(1), ++read)
            if (read < 3) value = value * 10 + (text_.front() - '0');
        ok_ = ok_ && read > 0;
        for (; read < 3; ++read) value *= 10;
        return Millis{value};
    }
    [[nodiscard]] bool finished() const { return ok_ && text_.empty(); }

private:
    std::string_view text_;
    bool ok_ = true;
};

}  // namespace

Result<RocDate> RocDate::parse(std::string_view seven_digits) {
    const auto wrong = [](const char* reason) {
        return fail(FaultCode::rule_roc_date, "roc-date", {{"reason", reason}});
    };
    const auto typed = folded(seven_digits);
    // A blank stands for a zero there, which is the other reason's advice.
    if (const auto unseen = first_unseen(typed); unseen && !unseen->blank)
        return tl::unexpected(unseen_fault(FaultCode::rule_roc_date, "roc-date", *unseen));
    if (!std::all_of(typed.begin(), typed.end(), is_digit)) return wrong("digit");
    if (typed.size() != 7) return wrong("length");
    const auto digits = ascii(typed);
    const std::string_view all{digits};
    const int roc_year = number(all.substr(0, 3));
    if (roc_year == 0) return wrong("year");
    const auto date = civil(roc_year + years_before_roc, number(all.substr(3, 2)), number(all.substr(5, 2)));
    if (!date.month().ok()) return wrong("month");
    if (!date.ok()) return wrong("day");
    return RocDate(date);
}

Result<RocDate> RocDate::written(std::string_view seven_digits) {
    JCIC_TRY(const auto out, parse(seven_digits));
    if (out.text() != seven_digits) return fail(FaultCode::rule_roc_date, "roc-date", {{"reason", "digit"}});
    return out;
}

Result<RocDate> RocDate::from(Date date) {
    const int year = static_cast<int>(date.year()) - years_before_roc;
    if (!date.ok()) return fail(FaultCode::rule_roc_date, "roc-date", {{"reason", "day"}});
    if (year < 1 || year > 999) return fail(FaultCode::rule_roc_date, "roc-date", {{"reason", "year"}});
    return RocDate(date);
}

int RocDate::year() const {
    return static_cast<int>(date_.year()) - years_before_roc;
}

std::string RocDate::text() const {
    return padded(year(), 3) + padded(month_of(date_), 2) + padded(day_of(date_), 2);
}

std::string RocDate::dashed() const {
    return padded(year(), 3) + '-' + padded(month_of(date_), 2) + '-' + padded(day_of(date_), 2);
}

RocDate roc_date_at(UtcTime when) {
    // A clock far out of the ROC calendar shows its first or last day rather than a date of other digits.
    const auto date = std::clamp(Date{floor<days>(when + taiwan_offset)}, civil(1 + years_before_roc, 1, 1),
                                 civil(999 + years_before_roc, 12, 31));
    return *RocDate::from(date);
}

UtcTime start_of(RocDate day) {
    return UtcTime{day.days()} - taiwan_offset;
}

std::string time_of_day_text(UtcTime when) {
    const auto local = moment_of(when + taiwan_offset);
    return padded(local.hour, 2) + ':' + padded(local.minute, 2);
}

Result<std::string> parse_time_of_day(std::string_view typed) {
    const auto wrong = fail(FaultCode::input_form, "time-of-day", {{"field", "time"}, {"reason", "time-of-day"}});
    std::string digits{typed};
    if (const auto colon = typed.find(':'); colon != std::string_view::npos) {
        if (typed.size() - colon != 3) return wrong;  // two digits of minutes
        digits.erase(colon, 1);
    }
    if (digits.size() == 3) digits.insert(0, 1, '0');
    if (digits.size() != 4 || !std::all_of(digits.begin(), digits.end(), [](char c) { return c >= '0' && c <= '9'; }))
        return wrong;
    const auto hour = std::string_view(digits).substr(0, 2);
    const auto minute = std::string_view(digits).substr(2);
    if (number(hour) > 23 || number(minute) > 59) return wrong;
    return std::string(hour) + ':' + std::string(minute);
}

std::optional<UtcTime> time_on(RocDate day, std::string_view time_of_day) {
    const auto written = parse_time_of_day(time_of_day);
    if (!written) return std::nullopt;
    const std::string_view text = *written;
    return start_of(day) + hours{number(text.substr(0, 2))} + minutes{number(text.substr(3))};
}

std::string roc_time_text(UtcTime when, bool with_seconds) {
    auto text = roc_date_at(when).dashed() + ' ' + time_of_day_text(when);
    if (with_seconds) text += ':' + padded(moment_of(when + taiwan_offset).second, 2);
    return text;
}

std::string iso_text(UtcTime when) {
    const auto utc = moment_of(when);
    const auto date = padded(static_cast<int>(utc.date.year()), 4) + '-' + padded(month_of(utc.date), 2) + '-' +
                      padded(day_of(utc.date), 2);
    return date + 'T' + padded(utc.hour, 2) + ':' + padded(utc.minute, 2) + ':' + padded(utc.second, 2) + '.' +
           padded(utc.millisecond, 3) + 'Z';
}

Result<UtcTime> parse_iso(std::string_view text) {
    IsoReader in{text};
    const int year = in.digits(4);
    in.need('-');
    const int month = in.digits(2);
    in.need('-');
    const auto date = civil(year, month, in.digits(2));
    in.need('T');
    const int hour = in.digits(2);
    in.need(':');
    const int minute = in.digits(2);
    in.need(':');
    const int second = in.digits(2);
    Millis fraction{0};
    if (in.take('.')) fraction = in.fraction();
    minutes offset{0};
    if (!in.take('Z')) {
        const bool west = in.take('-');
        if (!west) in.need('+');
        const int offset_hours = in.digits(2);
        in.need(':');
        offset = hours{offset_hours} + minutes{in.digits(2)};
        if (west) offset = -offset;
    }
    if (!in.finished() || !date.ok() || hour > 23 || minute > 59 || second > 59 || offset < hours{-14} ||
        offset > hours{14})
        return fail(FaultCode::input_form, "iso-time", {{"field", "time"}});
    return UtcTime{std::chrono::sys_days{date}} + hours{hour} + minutes{minute} + seconds{second} + fraction - offset;
}

}  // namespace jcic::domain
