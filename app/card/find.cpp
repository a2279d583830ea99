#include "app/card/find.h"

#include <algorithm>
#include <optional>

namespace jcic::card {
namespace {

/// Of several readers' faults the one that says most is told: an empty slot beside a mute card is no news.
int closeness(FaultCode code) {
    if (code == FaultCode::card_none) return 0;
    if (code == FaultCode::card_unknown) return 1;
    if (code == FaultCode::card_foreign) return 3;
    return 2;
}

Result<void> is_wanted(const CardIdentity& identity, const Wanted& wanted) {
    if (wanted.number.empty() || wanted.number == identity.number) return {};
    return fail(FaultCode::card_foreign, "card.open",
                {{"reader", identity.reader}, {"wanted", wanted.number}, {"found", identity.number}});
}

/// The certificate is this card's own, and good.
Result<void> is_genuine(const CardIdentity& identity, const Trust& trust, UtcTime now) {
    JCIC_CHECK(check(identity.certificate, trust, now));
    if (identity.certificate.subject() != identity.number)
        return fail(FaultCode::card_certificate, "card.open", {{"reason", "number"}});
    return {};
}

Result<std::shared_ptr<pcsc::Session>> establish(const std::shared_ptr<pcsc::Link>& link) {
    JCIC_TRY(auto session, pcsc::Session::establish(link));
    return std::make_shared<pcsc::Session>(std::move(session));
}

std::string state_text(FaultCode code) {
    if (code == FaultCode::card_busy) return "busy";
    if (code == FaultCode::card_unknown) return "unknown-card";
    if (code == FaultCode::card_none || code == FaultCode::card_removed) return "empty";
    return "mute";
}

}  // namespace

const Profile* Card::Finder::profile_for(ByteView atr) const {
    const auto found = std::find_if(profiles_->begin(), profiles_->end(),
                                    [atr](const Profile& profile) { return profile.knows(atr); });
    return found == profiles_->end() ? nullptr : &*found;
}

Result<std::shared_ptr<Card::Opened>> Card::Finder::try_reader(const std::shared_ptr<pcsc::Session>& session,
                                                               const pcsc::ReaderState& reader) const {
    const std::vector<Detail> where{{"reader", reader.reader}};
    if ((reader.now & pcsc::state_mute) != 0) return fail(FaultCode::card_mute, "card.open", where);
    if ((reader.now & pcsc::state_present) == 0) return fail(FaultCode::card_none, "card.open", where);
    const auto* profile = profile_for(reader.atr);
    if (profile == nullptr)
        return fail(FaultCode::card_unknown, "card.open", {{"reader", reader.reader}, {"atr", to_hex(reader.atr)}});
    return Opened::open(session, reader.reader, *profile);
}

Result<std::shared_ptr<Card::Opened>> Card::Finder::find(const Wanted& wanted, const Trust& trust, UtcTime now) const {
    JCIC_TRY(const auto session, establish(link_));
    JCIC_TRY(const auto readers, session->readers());
    std::optional<Fault> closest;
    for (const auto& reader : readers) {
        if (!wanted.reader.empty() && reader.reader != wanted.reader) continue;
        auto opened = try_reader(session, reader);
        const auto passed = opened ? is_wanted((*opened)->identity(), wanted).and_then([&] {
            return is_genuine((*opened)->identity(), trust, now);
        })
                                   : Result<void>(tl::unexpected<Fault>(opened.error()));
        if (passed) return opened;
        if (!closest || closeness(passed.error().code) > closeness(closest->code)) closest = passed.error();
    }
    if (closest) return tl::unexpected<Fault>(std::move(*closest));
    if (wanted.reader.empty()) return fail(FaultCode::reader_none, "card.open");
    return fail(FaultCode::reader_none, "card.open", {{"reader", wanted.reader}});
}

ReaderView Card::Finder::view_of(const std::shared_ptr<pcsc::Session>& session, const pcsc::ReaderState& reader,
                                 const CardIdentity* open) const {
    if (open != nullptr && open->reader == reader.reader) return {reader.reader, "card", open->profile, open->number};
    const auto opened = try_reader(session, reader);
    if (!opened) return {reader.reader, state_text(opened.error().code), "", ""};
    return {reader.reader, "card", (*opened)->identity().profile, (*opened)->identity().number};
}

Result<std::vector<ReaderView>> Card::Finder::list(const CardIdentity* open) const {
    JCIC_TRY(const auto session, establish(link_));
    JCIC_TRY(const auto readers, session->readers());
    std::vector<ReaderView> views;
    for (const auto& reader : readers) views.push_back(view_of(session, reader, open));
    return views;
}

}  // namespace jcic::card
