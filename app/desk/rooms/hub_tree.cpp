#include "app/desk/rooms/hub_tree.h"

#include <algorithm>

#include "app/base/numbers.h"
#include "app/desk/rooms/one_event.h"
#include "app/desk/rooms/trusted_witnesses.h"
#include "app/desk/rooms/witnessed.h"
#include "app/domain/events/names.h"
#include "app/keys/crypto.h"
#include "app/ledger_check/borne_out.h"
#include "app/proofs/witnessing.h"

namespace jcic::desk {
namespace {

// What a step costs: no round waits longer for the ledger, no call for the hub.
constexpr std::uint64_t leaves_in_part = 5'000;
constexpr std::size_t seals_in_part = 100;

using What = decltype(HubTree::Came::what);
using Call = std::function<hub::Answer<What>(hub::Connection&)>;

/// The answer of a call as what came of a step.
template <class T, class Make>
hub::Answer<What> as_came(hub::Answer<T> answer, Make make) {
    if (!answer) return tl::unexpected<hub::NoAnswer>(std::move(answer).error());
    if constexpr (std::is_void_v<T>)
        return What{make()};
    else
        return What{make(*std::move(answer))};
}

Call looking(const std::string& ledger, std::uint64_t lines_after, const std::vector<ledger::WitnessKey>& keys) {
    std::vector<std::string> names;
    for (const auto& key : keys)
        if (std::ranges::find(names, key.name) == names.end()) names.push_back(key.name);
    return [ledger, lines_after, names = std::move(names)](hub::Connection& hub) -> hub::Answer<What> {
        auto lines = hub::cosignatures_after(hub, ledger, lines_after, names);
        if (!lines) return tl::unexpected<hub::NoAnswer>(std::move(lines).error());
        return as_came(hub::tree_there(hub, ledger), [&lines](hub::TreeThere there) {
            return HubTree::Seen{std::move(there), *std::move(lines)};
        });
    };
}

Call putting(const std::string& ledger, std::vector<hub::SealThere> seals) {
    return [ledger, seals = std::move(seals)](hub::Connection& hub) -> hub::Answer<What> {
        for (const auto& one : seals)
            if (auto put = hub::put_seal(hub, ledger, one); !put)
                return tl::unexpected<hub::NoAnswer>(std::move(put).error());
        return What{HubTree::Put{}};
    };
}

Result<Digest> digest_here(ledger::Session& session, std::uint64_t after, std::uint64_t through) {
    JCIC_TRY(const auto leaves, ledger::leaves_after(session, after, through - after));
    return ledger::sha256({ledger::in_a_row(leaves)});
}

/// "12 <root>", as events of a restore have it; nothing for "none" and "unknown".
std::optional<std::uint64_t> size_in(const std::string& head) {
    return whole_number<std::uint64_t>(std::string_view(head).substr(0, head.find(' ')));
}

/// Up to where all witnesses have signed what stands here: older lines tell nothing new.
std::uint64_t least_of(const std::vector<WitnessedView>& witnessed, const std::vector<ledger::WitnessKey>& keys) {
    std::uint64_t out = witnessed.empty() ? 0 : witnessed.front().through;
    for (const auto& key : keys) {
        const auto found = std::ranges::find(witnessed, key.name, &WitnessedView::by);
        out = std::min(out, found == witnessed.end() ? 0 : found->through);
    }
    return out;
}

/// The row says of its seal what the seal says.
bool is_ours(const std::optional<ledger::SealHere>& here, const hub::SealThere& there) {
    return here && here->note == there.note && here->size == there.size;
}

Fault forged(const char* reason, std::vector<Detail> details) {
    details.insert(details.begin(), {"reason", reason});
    return {FaultCode::hub_forged, "hub", std::move(details)};
}

}  // namespace

const std::optional<Fault>& HubTree::found() const {
    if (ahead_) return ahead_;
    if (forged_) return forged_;
    return forged_line_ ? forged_line_ : damaged_;
}

bool HubTree::compared() const {
    return seen_ && !differs_ && last_ == Last::ours && compared_ >= seen_->leaves;
}

Result<std::optional<HubTree::Step>> HubTree::next(ledger::Session& session, const std::string& ledger) {
    JCIC_TRY(auto call, next_call(session, ledger));
    if (!call) return std::nullopt;
    return Step([number = ++step_, call = *std::move(call)](hub::Connection& hub) -> hub::Answer<Came> {
        auto what = call(hub);
        if (!what) return tl::unexpected<hub::NoAnswer>(std::move(what).error());
        return Came{number, *std::move(what)};
    });
}

Result<std::optional<HubTree::Call>> HubTree::next_call(ledger::Session& session, const std::string& ledger) {
    if (look_ || !seen_) {
        JCIC_TRY(auto trusted, trusted_witnesses(session));
        JCIC_TRY(witnessed_, witnessed_so_far(session));
        keys_ = std::move(trusted.keys);
        damaged_ = std::move(trusted.damaged);
        return looking(ledger, least_of(witnessed_, keys_), keys_);
    }
    if (forged_ || restored_ || (ahead_ && last_ != Last::missing)) return std::nullopt;
    if (!compared()) return compare(session, ledger);
    return stalls_ ? Result<std::optional<Call>>(std::nullopt) : put(session, ledger);
}

/// Whose seals these are is known by few of them, and settles most of it.
Result<std::optional<HubTree::Call>> HubTree::compare(ledger::Session& session, const std::string& ledger) {
    JCIC_TRY(own_, session.count());
    const auto common = std::min(seen_->leaves, own_);
    if (in_part_)
        return Call([ledger, after = compared_](hub::Connection& hub) -> hub::Answer<What> {
            auto hashes = hub::leaves_after(hub, ledger, after);
            // The first of them was taken away: where it lies is this ledger's to say.
            if (!hashes && hashes.error().fault.code == FaultCode::hub_forged) return What{Leaves{}};
            return as_came(std::move(hashes), [](std::vector<Digest> all) { return Leaves{std::move(all)}; });
        });
    if (last_ == Last::missing)
        return Call([ledger, after = seals_read_](hub::Connection& hub) {
            return as_came(hub::seals_after_epoch(hub, ledger, after),
                           [](std::vector<hub::SealThere> seals) { return Seals{std::move(seals)}; });
        });
    if (ahead_ || differs_ || compared_ >= common) return std::nullopt;
    asked_to_ = std::min(common, compared_ + leaves_in_part);
    return Call([ledger, after = compared_, through = asked_to_](hub::Connection& hub) {
        return as_came(hub::leaves_digest(hub, ledger, after, through),
                       [](std::optional<Digest> of_it) { return Digested{of_it}; });
    });
}

/// Leaves before the seals over them: a witness signs a seal whose leaves are there.
Result<std::optional<HubTree::Call>> HubTree::put(ledger::Session& session, const std::string& ledger) {
    JCIC_TRY(own_, session.count());
    if (seen_->leaves < own_) {
        JCIC_TRY(auto leaves, ledger::leaves_after(session, seen_->leaves, leaves_in_part));
        asked_to_ = seen_->leaves + leaves.size();
        return Call([ledger, first = seen_->leaves + 1, leaves = std::move(leaves)](hub::Connection& hub) {
            return as_came(hub::put_leaves(hub, ledger, first, leaves), [] { return Put{}; });
        });
    }
    std::vector<hub::SealThere> seals;
    while (seals.size() < seals_in_part) {
        JCIC_TRY(auto seal, ledger::seal_here(session, seen_->newest.epoch + seals.size() + 1));
        if (!seal || seal->size > seen_->leaves) break;
        seals.push_back({seal->size, seal->epoch, std::move(seal->note)});
    }
    if (seals.empty()) return std::nullopt;
    return putting(ledger, std::move(seals));
}

Result<bool> HubTree::take_came(ledger::Session& session, Came came) {
    if (came.step != step_) return false;
    bool changed = true;
    auto& what = came.what;
    if (auto* seen = std::get_if<Seen>(&what)) {
        JCIC_TRY(changed, judge(session, std::move(*seen)));
    } else if (const auto* digested = std::get_if<Digested>(&what)) {
        JCIC_CHECK(judge(session, *digested));
    } else if (const auto* leaves = std::get_if<Leaves>(&what)) {
        JCIC_CHECK(judge(session, *leaves));
    } else if (const auto* seals = std::get_if<Seals>(&what)) {
        JCIC_CHECK(judge(session, *seals));
    } else {
        look_ = was_put_ = true;  // what stands there is what the hub says, not what was sent
    }
    agreed_ = agreed_ || compared();
    return changed;
}

Result<bool> HubTree::judge(ledger::Session& session, Seen seen) {
    look_ = false;
    // Only now: another program at this ledger may have put what it wrote meanwhile.
    JCIC_TRY(own_, session.count());
    const bool same = seen_ == seen.there;
    stalls_ = std::exchange(was_put_, false) && same;
    seen_ = std::move(seen.there);
    if (seen_->leaves < compared_) compared_ = 0;  // somebody took some away: all of it anew
    if (!same) {
        last_ = Last::ours;
        if (seen_->newest.epoch > 0) {
            JCIC_TRY(const auto here, ledger::seal_here(session, seen_->newest.epoch));
            if (!is_ours(here, seen_->newest)) last_ = Last::missing;
        }
        differs_.reset();
        in_part_ = restored_ = false;
        seals_read_ = 0;
        forged_.reset();
    }
    const auto taken_before = taken_in_;
    JCIC_CHECK(judge_lines(session, seen.lines));
    // Without a restore in the trail there is no other reason; with one it is looked where the two part first.
    if (seen_->leaves > own_ && !ahead_) {
        JCIC_TRY(const auto restore, last_restore(session));
        if (!restore) fall_behind("leaves");
        if (compared_ == own_) differs_ = own_ + 1;
        if (differs_) JCIC_CHECK(conclude(session));
    }
    return !same || taken_in_ != taken_before;
}

Result<void> HubTree::judge_lines(ledger::Session& session, const std::vector<hub::CosignatureThere>& lines) {
    strangers_.clear();
    forged_line_.reset();
    for (const auto& line : lines) JCIC_CHECK(judge_line(session, line));
    std::ranges::stable_sort(witnessed_, std::greater{}, &WitnessedView::through);
    return {};
}

Result<void> HubTree::judge_line(ledger::Session& session, const hub::CosignatureThere& line) {
    const bool known = std::ranges::find(keys_, line.witness, &ledger::WitnessKey::name) != keys_.end();
    if (!known) {
        if (std::ranges::find(strangers_, line.witness) == strangers_.end()) strangers_.push_back(line.witness);
        return {};
    }
    const auto before = std::ranges::find(witnessed_, line.witness, &WitnessedView::by);
    if (before != witnessed_.end() && before->through >= line.size) return {};
    JCIC_TRY(const auto restore, last_restore(session));
    const bool of_before = restore && line.size <= restore->given_up.value_or(line.size);
    const auto text = line.line.ends_with('\n') ? line.line : line.line + "\n";
    for (const auto& key : keys_) {
        if (key.name != line.witness) continue;
        if (line.size > own_) {
            if (!of_before && !ledger::has_signed(session, line.size, line.note, text, key)) continue;
            if (!of_before) fall_behind("cosigned");
            return {};
        }
        JCIC_TRY(const auto note, ledger::with_line(session, line.size, text, key));
        if (!note) continue;
        JCIC_TRY(auto taken, take_in_witnessed(session, *note, key, nullptr));
        ++taken_in_;
        if (before == witnessed_.end())
            witnessed_.push_back(std::move(taken));
        else
            witnessed_[static_cast<std::size_t>(before - witnessed_.begin())] = std::move(taken);
        return {};
    }
    if (!of_before && !forged_line_)
        forged_line_ = forged("cosignature", {{"sequence", std::to_string(line.size)}, {"witness", line.witness}});
    return {};
}

Result<void> HubTree::judge(ledger::Session& session, const Digested& digested) {
    JCIC_TRY(const auto here, digest_here(session, compared_, asked_to_));
    if (digested.of_it != here) {
        in_part_ = true;
        return {};
    }
    compared_ = asked_to_;
    if (compared_ == own_ && seen_->leaves > own_) differs_ = own_ + 1;
    return differs_ ? conclude(session) : Result<void>();
}

Result<void> HubTree::judge(ledger::Session& session, const Leaves& leaves) {
    in_part_ = false;
    JCIC_TRY(const auto here, ledger::leaves_after(session, compared_, leaves.hashes.size()));
    const auto [there, own] = std::ranges::mismatch(leaves.hashes, here);
    if (there == leaves.hashes.end() && own == here.end() && !here.empty()) {
        // Its digest said otherwise: it does not show what it has.
        forged_ = forged("leaf", {{"sequence", std::to_string(compared_ + 1)}});
        return {};
    }
    differs_ = compared_ + static_cast<std::uint64_t>(own - here.begin()) + 1;
    return conclude(session);
}

/// The first of its seals that is not ours says whose the rest is.
Result<void> HubTree::judge(ledger::Session& session, const Seals& seals) {
    for (const auto& one : seals.seals) {
        seals_read_ = one.epoch;
        JCIC_TRY(const auto here, ledger::seal_here(session, one.epoch));
        if (is_ours(here, one)) continue;
        JCIC_TRY(const bool by_us, ledger::is_sealed_by_this_ledger(session, one.epoch, one.note));
        const bool said_otherwise = here && here->note == one.note;
        last_ = by_us && !said_otherwise ? Last::by_us : Last::forged;
        return conclude(session);
    }
    if (seals.seals.empty()) last_ = Last::forged;  // it says that there is one, and does not show it
    return seals.seals.empty() ? conclude(session) : Result<void>();
}

Result<void> HubTree::conclude(ledger::Session& session) {
    JCIC_TRY(const auto restore, last_restore(session));
    if (restore && !differs_ && compared_ < std::min(seen_->leaves, own_)) return {};  // it depends on where they part
    JCIC_TRY(restored_, is_of_before_a_restore(session));
    if (restored_) {
        ahead_.reset();
        return {};
    }
    if (last_ == Last::by_us)
        fall_behind("seal");
    else if (last_ == Last::forged)
        forged_ = forged("seal", {{"sequence", std::to_string(seen_->newest.size)}});
    else if (differs_ && *differs_ <= seen_->newest.size)
        forged_ = forged("leaf", {{"sequence", std::to_string(*differs_)}});  // what is sealed there is this ledger's
    else if (differs_)
        fall_behind("leaves");
    return {};
}

Result<std::optional<HubTree::Restore>> HubTree::last_restore(ledger::Session& session) {
    JCIC_TRY(const auto event, last_event(session, {}, "ledger:restored"));
    if (!event) return std::nullopt;
    // By the halves of a recovery key it is signed by nobody: verification holds its proof to the key.
    if (event->entry.action == action::ledger_restored)
        if (const auto borne = ledger::is_borne_out(session, event->sequence); !borne) return std::nullopt;
    return Restore{event->sequence, size_in(event->entry.value(field::present))};
}

/// Who put a backup back stands for what was lost by it: what the hub has from before parts from this ledger at that
/// event or earlier, and goes no further than the folder that was given up.
Result<bool> HubTree::is_of_before_a_restore(ledger::Session& session) const {
    JCIC_TRY(const auto restore, last_restore(session));
    if (!restore || (restore->given_up && seen_->leaves > *restore->given_up)) return false;
    return differs_.value_or(seen_->leaves) <= restore->sequence;
}

void HubTree::fall_behind(const char* reason) {
    ahead_ = Fault{FaultCode::hub_ahead,
                   "hub",
                   {{"reason", reason},
                    {"here", std::to_string(own_)},
                    {"there", std::to_string(std::max(seen_->leaves, seen_->newest.size))}}};
}

}  // namespace jcic::desk
