#include "forged/forged_trail.h"

#include <algorithm>
#include <sstream>

#include "app/base/numbers.h"
#include "app/domain/registers/rows.h"
#include "app/ledger/session/people.h"

namespace jcic::forged {
namespace {

using domain::Keep;

Findings findings_in(const std::string& text) {
    std::istringstream words(text);
    Findings out;
    for (std::string one; words >> one;) out.insert(one);
    return out;
}

/// Line ends and tabs stand as \n and \t.
std::string unfolded(const std::string& text) {
    std::string out;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const char next = text[at] == '\\' && at + 1 < text.size() ? text[++at] : '\0';
        out += next == 'n' ? '\n' : next == 't' ? '\t' : next == '\0' ? text[at] : next;
    }
    return out;
}

std::vector<domain::EntryField> remarks_in(const std::vector<std::string>& words, std::size_t from) {
    std::vector<domain::EntryField> out;
    for (auto at = from; at < words.size(); ++at) {
        const auto equals = words[at].find('=');
        if (equals == std::string::npos) throw Slip("no field=value: " + words[at]);
        out.push_back({words[at].substr(0, equals), words[at].substr(equals + 1), Keep::plain, {}});
    }
    return out;
}

void must(const Result<void>& done) {
    if (!done) throw std::runtime_error("  the program says: " + std::string(done.error().text()));
}

std::string told(const Fault& fault) {
    auto out = std::string(fault.text());
    for (const auto& detail : fault.details) out += " " + detail.key + "=" + detail.value;
    return out;
}

}  // namespace

Millis time_of(const std::string& word) {
    static const std::map<char, Millis> units{{'s', std::chrono::seconds{1}},
                                              {'m', std::chrono::minutes{1}},
                                              {'h', std::chrono::hours{1}},
                                              {'d', std::chrono::days{1}}};
    const auto many = word.size() > 2 ? whole_number<std::int64_t>(word.substr(1, word.size() - 2)) : std::nullopt;
    const auto unit = units.find(word.empty() ? '\0' : word.back());
    if (!many || unit == units.end() || (word[0] != '+' && word[0] != '-')) throw Slip("no time like +2h: " + word);
    return unit->second * (word[0] == '-' ? -*many : *many);
}

std::uint64_t ForgedTrail::number_of(const std::string& reference) const {
    if (const auto named = names_.find(reference.substr(1)); named != names_.end()) return named->second;
    const auto slash = reference.find('/');
    if (slash == std::string::npos) throw Slip("nothing was named so: " + reference);
    const auto action = reference.substr(1, slash - 1), subject = reference.substr(slash + 1);
    for (auto number = opened().events().count().value(); number > 0; --number) {
        const auto leaf = opened().events().leaf(number);
        if (leaf && leaf->action == action && leaf->subject == subject) return number;
    }
    throw Slip("no such event yet: " + reference);
}

std::string ForgedTrail::value_of(const std::string& name, const std::string& text, const std::string& id) const {
    if (text == "@id") return id;
    if (text == "@key") return std::string(64, 'a');
    if (text.starts_with("@id:")) return to_hex(opened().events().leaf(number_of(text.substr(4))).value().id);
    if (text.starts_with("@root:"))
        return to_hex(opened().events().root(whole_number<std::uint64_t>(text.substr(6)).value()).value());
    if (text.starts_with("@") && name == field::rests_on) {
        const auto number = number_of(text);
        return domain::EarlierEvent{number, opened().events().stored(number).value().hash}.text();
    }
    return unfolded(text);
}

domain::Entry ForgedTrail::entry_of(const std::vector<std::string>& words, std::vector<std::string>& signatures) {
    if (words.size() < 3) throw Slip("AUTHOR ACTION SUBJECT and fields");
    auto out = world_.entry(words[1], words[2]);
    const auto id = to_hex(out.id);
    std::size_t at = 3;
    for (; at < words.size() && words[at] != "signed"; ++at) {
        const auto& word = words[at];
        const auto equals = word.find('=');
        if (equals == std::string::npos) throw Slip("no field=value: " + word);
        auto name = word.substr(0, equals);
        const auto keep = name.starts_with("~") ? Keep::personal : name.starts_with("^") ? Keep::apart : Keep::plain;
        if (keep != Keep::plain) name.erase(0, 1);
        auto key = keep == Keep::plain ? std::string() : out.subject;
        if (const auto other = name.find('@'); other != std::string::npos) {
            key = name.substr(other + 1);
            name.erase(other);
            if (const auto own = key.find("@id"); own != std::string::npos) key.replace(own, 3, id);
        }
        out.fields.push_back({name, value_of(name, word.substr(equals + 1), id), keep, key});
    }
    if (at < words.size()) signatures.assign(words.begin() + static_cast<std::ptrdiff_t>(at) + 1, words.end());
    return out;
}

void ForgedTrail::sign(domain::Entry& entry, const std::string& author, const std::vector<std::string>& signatures) {
    const test::Forger forger(world_, *world_.session, author);
    entry = ledger::prepared(std::move(entry), opened().dependencies().random);
    struct Given {
        std::string person, purpose, when;
    };
    std::vector<Given> all;
    for (const auto& one : signatures) {
        const auto first = one.find(':');
        if (first == std::string::npos) throw Slip("no PERSON:PURPOSE: " + one);
        const auto second = std::min(one.find(':', first + 1), one.size());
        all.push_back({one.substr(0, first), one.substr(first + 1, second - first - 1),
                       second == one.size() ? std::string() : one.substr(second + 1)});
        entry.to_be_signed(test::code(all.back().person), all.back().purpose);
    }
    const auto now = world_.clock.now();
    for (const auto& [person, purpose, when] : all) {
        if (when == "not-given") continue;
        if (!when.empty() && when != "altered") world_.clock.set(now + time_of(when));
        forger.sign(entry, person, purpose, forger.key_of(person));
        world_.clock.set(now);
    }
    for (std::size_t i = 0; i < entry.signatures.size(); ++i) {
        auto& one = entry.signatures[i];
        if (i > 0 && !one.given() && all[i].when != "not-given") one = entry.signatures[i - 1];  // one who signs twice
        if (all[i].when == "altered") one.value[7] ^= 1;
    }
}

std::uint64_t ForgedTrail::write(const std::vector<std::string>& words, bool renews) {
    std::vector<std::string> signatures;
    auto entry = entry_of(words, signatures);
    sign(entry, words[0], signatures);
    const test::Forger forger(world_, *world_.session, words[0]);
    return renews ? forger.write(entry) : forger.write_past_the_key(entry);
}

std::string ForgedTrail::ask(const std::vector<std::string>& words) {
    std::vector<std::string> signatures;
    auto entry = entry_of(words, signatures);
    sign(entry, words[0], signatures);
    const auto other = words[0] == world_.session->person().text() ? nullptr : world_.sign_in(words[0]).value();
    auto& session = other ? *other : *world_.session;
    session.opened().dependencies().asks_who_writes = true;
    const auto written = session.append(entry);
    session.opened().dependencies().asks_who_writes = false;
    return written ? std::string() : told(written.error());
}

std::optional<Acted> ForgedTrail::act(const std::vector<std::string>& words) {
    static const std::set<std::string> acts{"adds", "gives", "last-day", "ends", "unlocks"};
    if (words.size() < 3 || !acts.contains(words[1])) return std::nullopt;
    const auto session = world_.sign_in(words[0]).value();
    ledger::People people(*session);
    const auto person = test::code(words[2]);
    const auto terms = [&] {
        const auto parsed = domain::DutyTerms::parse(words.size() > 3 ? words[3] : "");
        return parsed ? *parsed : throw Slip("no duties: " + words[1]);
    };
    const auto done = [&]() -> Result<void> {
        if (words[1] == "adds")
            return people.add({person, words[2], terms(), test::password_of(words[2]), remarks_in(words, 4)});
        if (words[1] == "gives") return people.change_duties(person, terms(), remarks_in(words, 4));
        if (words[1] == "last-day")
            return people.set_last_day(person, domain::RocDate::parse(words.at(3)).value(), remarks_in(words, 4));
        return words[1] == "ends" ? people.end(person) : people.unlock(person);
    }();
    if (!done) return Acted{0, told(done.error())};
    return Acted{opened().roster().value().find(person)->changed_in, {}};
}

void ForgedTrail::sit(const std::string& person) {
    world_.session = world_.sign_in(person).value();
}

void ForgedTrail::seal() {
    must(world_.session->close_epoch(ledger::Closing::hand_over));
}

void ForgedTrail::erase(const std::string& key) {
    static_cast<void>(world_.session->erase(key));
}

std::string ForgedTrail::state_of(const std::string& subject) {
    domain::registers::Rows rows;
    must(world_.session->refresh(rows));
    for (const auto* book : domain::registers::all())
        if (subject.starts_with(book->about))
            if (const auto* row = rows.row(*book, std::string_view(subject).substr(book->about.size())))
                return std::string(row->state);
    return {};
}

Found ForgedTrail::found() const {
    return {findings_in(world_.by_the_ledger()), findings_in(world_.by_the_other())};
}

}  // namespace jcic::forged
