#include "app/card/find.h"

#include <algorithm>
#include <optional>

#include "app/card/known_applications.h"
#include "pcsc/codes.h"
#include "pcsc/iso7816.h"

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

Result<std::shared_ptr<pcsc::Session>> establish(const std::shared_ptr<pcsc::Link>& link) {
    JCIC_TRY(auto session, pcsc::Session::establish(link));
    return std::make_shared<pcsc::Session>(std::move(session));
}

/// A card that speaks, but not as its profile says, is as unknown as one without a profile.
std::string state_text(FaultCode code) {
    using F = FaultCode;
    if (code == F::card_busy) return "busy";
    if (code == F::card_none || code == F::card_removed || code == F::reader_gone) return "empty";
    if (code == F::card_mute || code == F::card_unpowered || code == F::card_protocol) return "mute";
    return "unknown-card";
}

}  // namespace

std::vector<const Profile*> Card::Finder::candidates(ByteView atr) const {
    std::vector<const Profile*> known;
    std::vector<const Profile*> askable;
    for (const auto& profile : *profiles_) {
        if (profile.knows(atr)) known.push_back(&profile);
        if (profile.found_by == FoundBy::application) askable.push_back(&profile);
    }
    return known.empty() ? askable : known;
}

Result<std::shared_ptr<Card::Opened>> Card::Finder::try_reader(const std::shared_ptr<pcsc::Session>& session,
                                                               const pcsc::ReaderState& reader) const {
    const std::vector<Detail> where{{"reader", reader.reader}};
    if ((reader.now & pcsc::state_mute) != 0) return fail(FaultCode::card_mute, "card.open", where);
    if ((reader.now & pcsc::state_present) == 0) return fail(FaultCode::card_none, "card.open", where);
    for (const auto* profile : candidates(reader.atr)) {
        auto opened = Opened::open(session, reader.reader, *profile);
        if (opened || opened.error().code != FaultCode::card_unknown) return opened;
    }
    return fail(FaultCode::card_unknown, "card.open", {{"reader", reader.reader}, {"atr", to_hex(reader.atr)}});
}

Result<std::shared_ptr<Card::Opened>> Card::Finder::find(const Wanted& wanted, const Trust& trust, UtcTime now) const {
    JCIC_TRY(const auto session, establish(link_));
    JCIC_TRY(const auto readers, session->readers());
    std::optional<Fault> closest;
    for (const auto& reader : readers) {
        if (!wanted.reader.empty() && reader.reader != wanted.reader) continue;
        auto opened = try_reader(session, reader);
        const auto passed = opened ? is_wanted((*opened)->identity(), wanted).and_then([&] {
            return check((*opened)->identity().certificate, trust, now).and_then([&] {
                return (*opened)->certificate_fits();
            });
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

Result<CardDescription> Card::Finder::describe(const std::string& reader, const CardIdentity* open) const {
    JCIC_TRY(const auto session, establish(link_));
    JCIC_TRY(const auto readers, session->readers());
    const auto state = std::find_if(readers.begin(), readers.end(),
                                    [&](const pcsc::ReaderState& one) { return one.reader == reader; });
    if (state == readers.end()) return fail(FaultCode::reader_none, "card.describe", {{"reader", reader}});
    if ((state->now & pcsc::state_present) == 0)
        return fail(FaultCode::card_none, "card.describe", {{"reader", reader}});
    auto card = describe_atr(reader, state->atr);
    if (open != nullptr && open->reader == reader) {
        card.applications = {open->profile};
        return card;
    }
    JCIC_TRY(auto channel, pcsc::Channel::open(*session, reader));
    JCIC_TRY(auto transaction, pcsc::Transaction::begin(channel));
    for (const auto& application : known_applications()) {
        const auto selected = pcsc::select_application(transaction, application.aid);
        if (selected)
            card.applications.emplace_back(application.name);
        else if (!pcsc::is_status_word(selected.error()))
            return tl::unexpected<Fault>(selected.error());
    }
    return card;
}

}  // namespace jcic::card
