#pragma once
// Checks all readers, each within a time limit: a card that blocks a call, of this or of another program, is
// distinguished from one that does not respond. For one caller at a time.

#include <map>

#include "app/base/worker.h"
#include "app/card/find.h"

namespace jcic::card {

class Readers {
public:
    /// `limit`: for one examination.
    Readers(Wire wire, std::shared_ptr<const std::vector<Profile>> profiles, Worker& worker, Millis limit)
        : finder_(std::move(wire), std::move(profiles)), worker_(worker), limit_(limit) {}

    [[nodiscard]] Result<std::vector<pcsc::ReaderState>> now();
    /// Returns the card in a reader. Does not examine it again while an earlier examination still runs.
    [[nodiscard]] Result<std::shared_ptr<InReader>> look_into(const pcsc::ReaderState& reader);
    /// As Card::describe; `open` is the card opened here, nullptr for none.
    [[nodiscard]] Result<CardDescription> describe(const std::string& reader, std::shared_ptr<InReader> open);
    /// Abandons a card that stopped responding during a call, which stays blocked as long as the card does.
    void leave_behind(const std::shared_ptr<InReader>& card);
    /// Why the service itself, and no card, kept a call waiting; nullopt if it answers.
    [[nodiscard]] std::optional<Fault> silent_service();

private:
    /// Returns why an examination takes too long: card.mute, card.busy if it waits for another program, or the
    /// service's fault if that is silent.
    [[nodiscard]] Fault too_long(const Look& look, const std::string& reader);
    [[nodiscard]] bool held_by_another_program(const std::string& reader);
    /// Whether the reader is held by a program that has ended and that the service still waits for.
    [[nodiscard]] bool left_mute_before(const std::string& reader);
    /// Leaves a note for the next program.
    void note_mute(const std::string& reader);

    Finder finder_;
    Worker& worker_;
    Millis limit_;
    std::map<std::string, std::weak_ptr<Look>> looks_;            ///< by reader; alive while its thread is blocked
    std::map<std::string, std::weak_ptr<InReader>> left_behind_;  ///< by reader; alive while that call is blocked
};

}  // namespace jcic::card
