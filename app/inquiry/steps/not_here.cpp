// Z52 beside the trail: which of its lines no query here explains. After a restore such a line means that an
// authorisation may be used already (R-AU-5), so one request here must not explain two.
#include <algorithm>
#include <tuple>

#include "app/inquiry/book/effect.h"
#include "app/inquiry/checks/plausible.h"
#include "app/inquiry/steps/lost_serials.h"

namespace jcic::inquiry {
namespace {

/// An item as it went to JCIC: from its request until it was last sent again.
struct Sent {
    domain::Item item{};
    UtcTime from{};
    UtcTime until{};
    const QueryEntry* query = nullptr;
};

std::vector<Sent> sent_about(const Book& book, const domain::PersonalId& subject) {
    std::vector<Sent> out;
    for (const auto& [id, query] : book.queries()) {
        if (!query.query || query.query->subject != subject) continue;
        for (const auto& [item, entry] : query.items) {
            const auto at = really_requested(entry);
            // Z52 tells of what obtained a number, and a failed one is certain to have obtained none.
            if (!at || entry.state == domain::ItemState::failed) continue;
            const auto* request = last_request(query, item);
            const auto again = request == nullptr ? std::nullopt : request->asked_at;
            out.push_back({item, *at, std::max(*at, again.value_or(*at)), &query});
        }
    }
    return out;
}

Millis apart(const Sent& sent, UtcTime at) {
    if (at < sent.from) return std::chrono::duration_cast<Millis>(sent.from - at);
    return at > sent.until ? std::chrono::duration_cast<Millis>(at - sent.until) : Millis{0};
}

struct Pair {
    Millis apart{};
    bool other_case = false;
    std::size_t line = 0;
    std::size_t sent = 0;
};

/// All that may be, the likeliest first.
std::vector<Pair> pairs_of(const std::vector<AskedOfJcic>& lines, const std::vector<Sent>& sent) {
    std::vector<Pair> out;
    for (std::size_t line = 0; line < lines.size(); ++line) {
        const auto item = domain::parse_item(lines[line].item);
        for (std::size_t i = 0; item && i < sent.size(); ++i) {
            const auto distance = apart(sent[i], lines[line].at);
            if (sent[i].item != *item || distance > clock_difference) continue;
            out.push_back({distance, !bore(*sent[i].query, lines[line].case_number), line, i});
        }
    }
    std::ranges::sort(out, {},
                      [](const Pair& one) { return std::tuple(one.apart, one.other_case, one.line, one.sent); });
    return out;
}

}  // namespace

std::vector<AskedOfJcic> not_here(const Book& book, const domain::PersonalId& subject,
                                  const std::vector<AskedOfJcic>& lines) {
    const auto sent = sent_about(book, subject);
    std::vector<bool> explained(lines.size());
    std::vector<bool> explains(sent.size());
    for (const auto& pair : pairs_of(lines, sent)) {
        if (explained[pair.line] || explains[pair.sent]) continue;
        explained[pair.line] = true;
        explains[pair.sent] = true;
    }
    std::vector<AskedOfJcic> out;
    for (std::size_t line = 0; line < lines.size(); ++line)
        if (!explained[line]) out.push_back(lines[line]);
    return out;
}

}  // namespace jcic::inquiry
