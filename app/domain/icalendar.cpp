#include "app/domain/icalendar.h"

#include <algorithm>

#include "app/base/text.h"

namespace jcic::domain {
namespace {

constexpr std::size_t line_octets = 75;

std::string day_digits(RocDate day) {
    const auto text = iso_text(UtcTime{std::chrono::sys_days{day.date()}});  // "2026-12-21T..."
    return text.substr(0, 4) + text.substr(5, 2) + text.substr(8, 2);
}

std::string instant_digits(UtcTime at) {
    auto text = iso_text(at);
    text.resize(std::min<std::size_t>(text.size(), 19));  // without the fraction
    std::erase_if(text, [](char c) { return c == '-' || c == ':'; });
    return text + "Z";
}

std::string escaped(std::string_view text) {
    std::string out;
    for (const char c : text) {
        if (c == '\\' || c == ';' || c == ',') out += '\\';
        if (c == '\n')
            out += "\\n";
        else if (c != '\r')
            out += c;
    }
    return out;
}

/// A line longer than 75 octets goes on in the next, behind a space; a character is never cut.
void add_line(std::string& out, std::string_view line) {
    std::size_t room = line_octets;
    while (line.size() > room) {
        const auto cut = whole_characters(line, room);
        out.append(line.substr(0, cut)).append("\r\n ");
        line.remove_prefix(cut);
        room = line_octets - 1;
    }
    out.append(line).append("\r\n");
}

}  // namespace

std::string icalendar(std::span<const CalendarEntry> entries, UtcTime now) {
    std::string out;
    for (const auto* line : {"BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//jcic-desk//duties//ZH"}) add_line(out, line);
    for (const auto& entry : entries) {
        add_line(out, "BEGIN:VEVENT");
        add_line(out, "UID:" + escaped(entry.uid));
        add_line(out, "DTSTAMP:" + instant_digits(now));
        add_line(out, "DTSTART;VALUE=DATE:" + day_digits(entry.day));
        add_line(out, "SUMMARY:" + escaped(entry.summary));
        if (!entry.description.empty()) add_line(out, "DESCRIPTION:" + escaped(entry.description));
        add_line(out, "TRANSP:TRANSPARENT");
        add_line(out, "END:VEVENT");
    }
    add_line(out, "END:VCALENDAR");
    return out;
}

}  // namespace jcic::domain
