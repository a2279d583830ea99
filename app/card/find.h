#pragma once
// Looks in one reader for a card that a profile knows. Runs in the worker; each call has its own PC/SC context, so a
// reader with a mute card does not block the others.

#include "app/card/opened.h"

namespace jcic::card {

class Finder {
public:
    Finder(Wire wire, std::shared_ptr<const std::vector<Profile>> profiles)
        : wire_(std::move(wire)), profiles_(std::move(profiles)) {}

    [[nodiscard]] Result<std::vector<pcsc::ReaderState>> readers() const;
    /// The card in a reader, read and not judged. Faults card.none, card.mute, card.unknown and what InReader::open
    /// says.
    [[nodiscard]] Result<std::shared_ptr<InReader>> open(const pcsc::ReaderState& reader, Look& look) const;
    /// As Card::describe.
    [[nodiscard]] Result<CardDescription> describe(const std::string& reader, const CardIdentity* open,
                                                   Look& look) const;

private:
    /// In the order to be tried: who knows the answer to reset; where nobody does, who is found by its application.
    [[nodiscard]] std::vector<const Profile*> candidates(ByteView atr) const;

    Wire wire_;
    std::shared_ptr<const std::vector<Profile>> profiles_;
};

}  // namespace jcic::card
