#include "app/card/find.h"

#include <algorithm>

#include "app/card/known_applications.h"
#include "pcsc/codes.h"
#include "pcsc/iso7816.h"

namespace jcic::card {
namespace {

Result<std::shared_ptr<pcsc::Session>> establish(const Wire& wire) {
    JCIC_TRY(auto session, pcsc::Session::establish(wire.link, wire.trace));
    return std::make_shared<pcsc::Session>(std::move(session));
}

}  // namespace

std::vector<const Profile*> Finder::candidates(ByteView atr) const {
    std::vector<const Profile*> known;
    std::vector<const Profile*> askable;
    for (const auto& profile : *profiles_) {
        if (profile.knows(atr)) known.push_back(&profile);
        if (profile.found_by == FoundBy::application) askable.push_back(&profile);
    }
    return known.empty() ? askable : known;
}

Result<std::vector<pcsc::ReaderState>> Finder::readers() const {
    JCIC_TRY(const auto session, establish(wire_));
    return session->readers();
}

Result<std::shared_ptr<InReader>> Finder::open(const pcsc::ReaderState& reader, Look& look) const {
    const std::vector<Detail> where{{"reader", reader.reader}};
    if ((reader.now & pcsc::state_mute) != 0) return fail(FaultCode::card_mute, "card.open", where);
    if ((reader.now & pcsc::state_present) == 0) return fail(FaultCode::card_none, "card.open", where);
    JCIC_TRY(const auto session, establish(wire_));
    for (const auto* profile : candidates(reader.atr)) {
        auto opened = InReader::open(session, wire_.share, reader.reader, *profile, look);
        if (opened || opened.error().code != FaultCode::card_unknown) return opened;
    }
    return fail(FaultCode::card_unknown, "card.open", {{"reader", reader.reader}, {"atr", to_hex(reader.atr)}});
}

Result<CardDescription> Finder::describe(const std::string& reader, const CardIdentity* open, Look& look) const {
    JCIC_TRY(const auto session, establish(wire_));
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
    JCIC_TRY(auto channel, pcsc::Channel::open(*session, reader, wire_.share));
    look.connected = true;
    look.queued = true;
    auto begun = pcsc::Transaction::begin(channel);
    look.queued = false;
    JCIC_TRY(auto transaction, std::move(begun));
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
