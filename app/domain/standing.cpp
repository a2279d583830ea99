#include "app/domain/standing.h"

#include <algorithm>

#include "app/domain/items.h"
#include "app/domain/roc_date.h"

namespace jcic::domain {
namespace {

constexpr std::string_view standing_mark = "jcic-desk standing v1";
constexpr std::size_t most_standing_lines = 100;

/// As registers are called, of this program or of a later one: no word of a person's fits.
bool names_a_register(std::string_view word) {
    constexpr std::size_t longest = 32;
    return !word.empty() && word.size() <= longest &&
           std::ranges::all_of(word, [](char one) { return (one >= 'a' && one <= 'z') || one == '-'; });
}

Result<void> take_sample(DeskStanding& said, const SignedWords& words) {
    if (words[1] == not_told) return {};
    DeskStanding::Sample sample{words[1]};
    JCIC_CHECK(RocMonth::written(words[1]));
    JCIC_TRY(sample.drawn, count_in(words[2]));
    JCIC_TRY(sample.reviewed, count_in(words[3]));
    said.sample = std::move(sample);
    return {};
}

Result<void> take_counted(DeskStanding& said, const SignedWords& words) {
    if (words.front() == "query" && words.size() == 3) {
        if (!parse_item(words[1])) return no_report("form");
        JCIC_TRY(said.queries[words[1]], count_in(words[2]));
        return {};
    }
    if (words.front() == "sample" && words.size() == 4) return take_sample(said, words);
    if (words.front() != "owed" || words.size() != 4 || !names_a_register(words[1])) return no_report("form");
    auto& owed = said.owed[words[1]];
    JCIC_TRY(owed.open, count_in(words[2]));
    JCIC_TRY(owed.late, count_in(words[3]));
    return {};
}

Result<void> take_standing_line(ReadStanding& out, const SignedWords& words) {
    auto& said = out.said;
    if (words.size() != 2) return take_counted(said, words);
    const auto& name = words.front();
    const auto& value = words[1];
    for (const auto& [called, into] : {std::pair{"world", &said.world},
                                       {"institution", &said.institution},
                                       {"branch", &said.branch},
                                       {"desk", &said.desk},
                                       {"ledger", &said.ledger}})
        if (name == called) {
            *into = value;
            return {};
        }
    if (name == "week") {
        JCIC_CHECK(RocDate::written(value));
        said.week = value;
    } else if (name == "made") {
        JCIC_TRY(said.made, parse_iso(value));
    } else if (name == "events") {
        JCIC_TRY(said.events, count_in(value));
    } else if (name == "waiting") {
        JCIC_TRY(said.waiting, count_in(value));
    } else if (name == "certificate") {
        JCIC_TRY(out.certificate, certificate_in(value));
    } else {
        return no_report("form");
    }
    return {};
}

}  // namespace

bool stands_alike(const DeskStanding& one, const DeskStanding& other) {
    auto same = one;
    same.made = other.made;
    same.events = other.events;
    return same == other;
}

std::string standing_text(const DeskStanding& said, ByteView certificate) {
    std::string out(standing_mark);
    out += "\n" + signed_line({"world", said.world}) + signed_line({"institution", said.institution}) +
           signed_line({"branch", said.branch}) + signed_line({"desk", said.desk}) +
           signed_line({"ledger", said.ledger}) + signed_line({"week", said.week}) +
           signed_line({"made", iso_text(said.made)}) + signed_line({"events", std::to_string(said.events)});
    for (const auto& [item, count] : said.queries) out += signed_line({"query", item, std::to_string(count)});
    out += signed_line({"waiting", std::to_string(said.waiting)});
    if (said.sample)
        out += signed_line(
            {"sample", said.sample->month, std::to_string(said.sample->drawn), std::to_string(said.sample->reviewed)});
    else
        out += signed_line({"sample", not_told, not_told, not_told});
    for (const auto& [book, owed] : said.owed)
        out += signed_line({"owed", book, std::to_string(owed.open), std::to_string(owed.late)});
    return out + certificate_line(certificate);
}

Result<ReadStanding> read_standing(std::string_view file) {
    JCIC_TRY(auto read, read_signed_lines(file, standing_mark, most_standing_lines));
    ReadStanding out;
    for (const auto& words : read.lines)
        if (!take_standing_line(out, words)) return no_report("form");
    out.text = std::move(read.text);
    out.signature = std::move(read.signature);
    // No two texts say the same: what is believed is what was signed.
    if (standing_text(out.said, out.certificate) != out.text) return no_report("form");
    return out;
}

}  // namespace jcic::domain
