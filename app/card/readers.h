#pragma once
// Checks all readers, each within a time limit: a card that blocks a call, of this or of another program, is
// distinguished from one that does not respond. For one caller at a time.

#include <map>

#include "app/card/find.h"

namespace jcic::card {

class Readers {
public:
    /// `limit`: for one look.
    Readers(Wire wire, std::shared_ptr<const std::vector<Profile>> profiles, Worker& worker, Millis limit)
        : finder_(std::move(wire), std::move(profiles)), worker_(worker), limit_(limit) {}

    [[nodiscard]] Result<std::vector<pcsc::ReaderState>> now();
    /// The card in a reader. One that is still looked into since the last time is not looked into again.
    [[nodiscard]] Result<std::shared_ptr<InReader>> look_into(const pcsc::ReaderState& reader);
    /// As Card::describe; `open` is the card that is open here, nullptr for none.
    [[nodiscard]] Result<CardDescription> describe(const std::string& reader, std::shared_ptr<InReader> open);
    /// The card went mute under a call, which is stuck for as long as the card lives.
    void leave_behind(const std::shared_ptr<InReader>& card);

private:
    /// Why a look takes too long: card.mute, or card.busy where it waits for another program.
    [[nodiscard]] Fault too_long(const Look& look, const std::string& reader);
    [[nodiscard]] bool held_by_another_program(const std::string& reader);
    /// What holds the reader is a program that has ended, for which the service waits still.
    [[nodiscard]] bool left_mute_before(const std::string& reader);
    /// For whoever asks once this program has ended.
    void note_mute(const std::string& reader);

    Finder finder_;
    Worker& worker_;
    Millis limit_;
    std::map<std::string, std::weak_ptr<Look>> looks_;            ///< by reader; alive while its thread is stuck
    std::map<std::string, std::weak_ptr<InReader>> left_behind_;  ///< by reader; alive while that call is stuck
};

}  // namespace jcic::card
