#include "app/verify/checks/kept.h"

#include <algorithm>

namespace jcic::verify {
namespace {

using Is = KeptState::Is;

constexpr std::string_view attached = "attached";

bool is_kept_apart(const Field& field) {
    return !field.plain || field.name == attached;
}

}  // namespace

bool Kept::add_record(ByteView content, const Event& event) {
    Unpacker in(content);
    KeptState one;
    one.position = in.u32();
    const auto is = in.u8();
    one.generation = in.u64();
    if (!in.finished() || is > static_cast<std::uint8_t>(Is::altered)) return false;
    one.is = static_cast<Is>(is);
    return add(one, event);
}

bool Kept::add(const KeptState& one, const Event& event) {
    if (one.position >= event.fields.size()) return false;
    const auto& field = event.fields[one.position];
    const bool sealed_here = !field.plain && one.is == Is::there;
    const bool fits = is_kept_apart(field) && (now_.empty() || now_.back().position < one.position) &&
                      (one.generation > 0) == sealed_here && (one.is != Is::altered || field.plain);
    if (fits) now_.push_back(one);
    return fits;
}

bool Kept::is_there(std::uint32_t position) const {
    const auto found = std::ranges::find(now_, position, &KeptState::position);
    return found != now_.end() && found->is == Is::there;
}

std::vector<std::string> Kept::judge_event(std::uint64_t number, const Event& event, const RecordsKey& key,
                                           std::uint64_t compared) {
    std::vector<std::string> out;
    std::uint64_t there = 0;
    for (const auto& one : now_) {
        const auto& field = event.fields[one.position];
        // An attachment goes with its row.
        const auto& of = field.plain ? event.subject : field.text;
        if (one.is == Is::there && !field.plain) ++there;
        if (one.is == Is::there && !field.plain && one.generation != key.generation()) out.emplace_back("old-key");
        if (one.is == Is::there || one.is == Is::altered) remain_.emplace(of, number);
        if (one.is == Is::gone) gone_.emplace(of, number);
        if (one.is == Is::missing) out.emplace_back("commitment");
        if (one.is == Is::altered) out.emplace_back("attachment");
    }
    not_compared_ += there - std::min(there, compared);
    for (const auto& field : event.fields)
        if (field.plain && field.name == "destroys") ends_.emplace(field.text, number);
    if (std::ranges::count_if(event.fields, is_kept_apart) != static_cast<std::ptrdiff_t>(now_.size()))
        out.emplace_back("record");
    const bool seals = std::ranges::any_of(event.fields, [](const Field& field) { return !field.plain; });
    if (seals && key.owed(event.at)) out.emplace_back("renewal");
    now_.clear();
    return out;
}

std::vector<std::pair<std::uint64_t, std::string>> Kept::finish() const {
    std::vector<std::pair<std::uint64_t, std::string>> out;
    for (const auto& [key, number] : gone_)
        if (!ends_.contains(key)) out.emplace_back(number, "erased");
    for (const auto& [key, number] : ends_)
        if (remain_.contains(key)) out.emplace_back(number, "deletion");
    return out;
}

}  // namespace jcic::verify
