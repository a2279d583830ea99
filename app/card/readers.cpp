#include "app/card/readers.h"

#include <algorithm>

#include "app/card/left_mute.h"
#include "pcsc/codes.h"

namespace jcic::card {

Result<std::vector<pcsc::ReaderState>> Readers::now() {
    auto readers = worker_.run([finder = finder_] { return finder.readers(); }, limit_);
    // What hangs here is the service, not a card: none was spoken to.
    if (!readers && readers.error().code == FaultCode::card_mute && !readers.error().detail("limit-ms").empty())
        return fail(FaultCode::service_stopped, "card.service", {{"reason", "silent"}});
    return readers;
}

std::optional<Fault> Readers::silent_service() {
    const auto readers = now();
    if (readers || readers.error().code != FaultCode::service_stopped) return std::nullopt;
    return readers.error();
}

/// pcsc-lite's SCardConnect waits for the transaction of another connection to end: for one of ours that is stuck with
/// a mute card, or for another program's. The service does not tell which.
bool Readers::held_by_another_program(const std::string& reader) {
    if (const auto found = left_behind_.find(reader); found != left_behind_.end() && !found->second.expired())
        return false;
    const auto readers = now();
    return readers && std::any_of(readers->begin(), readers->end(), [&](const pcsc::ReaderState& one) {
               return one.reader == reader && (one.now & (pcsc::state_in_use | pcsc::state_exclusive)) != 0;
           });
}

bool Readers::left_mute_before(const std::string& reader) {
    const auto readers = now();
    return readers && std::any_of(readers->begin(), readers->end(), [&](const pcsc::ReaderState& one) {
               return one.reader == reader && was_left_mute(reader, one.now);
           });
}

void Readers::note_mute(const std::string& reader) {
    const auto readers = now();
    if (!readers) return;
    for (const auto& one : *readers)
        if (one.reader == reader) note_left_mute(reader, one.now);
}

void Readers::leave_behind(const std::shared_ptr<InReader>& card) {
    left_behind_[card->identity().reader] = card;
    note_mute(card->identity().reader);
}

Fault Readers::too_long(const Look& look, const std::string& reader) {
    if (auto silent = silent_service()) return *std::move(silent);
    const bool waits =
        (look.queued || (!look.connected && held_by_another_program(reader))) && !left_mute_before(reader);
    return {waits ? FaultCode::card_busy : FaultCode::card_mute, "card.open", {{"reader", reader}}};
}

Result<std::shared_ptr<InReader>> Readers::look_into(const pcsc::ReaderState& reader) {
    if (const auto stuck = looks_[reader.reader].lock()) return tl::unexpected<Fault>(too_long(*stuck, reader.reader));
    const auto look = std::make_shared<Look>();
    looks_[reader.reader] = look;
    auto job = [finder = finder_, reader, look] { return finder.open(reader, *look); };
    auto opened = worker_.run(std::move(job), limit_);
    if (!opened && opened.error().code == FaultCode::card_mute) {
        auto why = too_long(*look, reader.reader);
        if (why.code == FaultCode::card_mute && look->connected) note_mute(reader.reader);
        return tl::unexpected<Fault>(std::move(why));
    }
    if (opened) forget_left_mute(reader.reader);
    return opened;
}

Result<CardDescription> Readers::describe(const std::string& reader, std::shared_ptr<InReader> open) {
    // One that is looked into still since the last time is not looked into again.
    if (const auto stuck = looks_[reader].lock()) return tl::unexpected<Fault>(too_long(*stuck, reader));
    const auto look = std::make_shared<Look>();
    looks_[reader] = look;
    auto job = [finder = finder_, open = std::move(open), reader, look] {
        return finder.describe(reader, open ? &open->identity() : nullptr, *look);
    };
    auto described = worker_.run(std::move(job), limit_);
    if (!described && described.error().code == FaultCode::card_mute) {
        auto why = too_long(*look, reader);
        if (why.code == FaultCode::card_mute && look->connected) note_mute(reader);
        return tl::unexpected<Fault>(std::move(why));
    }
    return described;
}

}  // namespace jcic::card
