#pragma once
// Looks in one reader for a card of a known profile. Runs in the worker; each call has its own PC/SC context, so a
// reader with a mute card does not block the others.

#include "app/card/opened.h"

namespace jcic::card {

class Finder {
public:
    Finder(Wire wire, std::shared_ptr<const std::vector<Profile>> profiles)
        : wire_(std::move(wire)), profiles_(std::move(profiles)) {}

    [[nodiscard]] Result<std::vector<pcsc::ReaderState>> readers() const;
    /// Reads the card in a reader without checking its certificate. Faults card.none, card.mute, card.unknown and those
    /// of InReader::open.
    [[nodiscard]] Result<std::shared_ptr<InReader>> open(const pcsc::ReaderState& reader, Look& look) const;
    /// As Card::describe.
    [[nodiscard]] Result<CardDescription> describe(const std::string& reader, const CardIdentity* open,
                                                   Look& look) const;

private:
    /// Returns profiles to try in order: those that match the answer to reset; if none does, those found by
    /// application.
    [[nodiscard]] std::vector<const Profile*> candidates(ByteView atr) const;

    Wire wire_;
    std::shared_ptr<const std::vector<Profile>> profiles_;
};

}  // namespace jcic::card
