#pragma once
// Looks through the readers for the cards that some profile knows. Runs in the worker.

#include "app/card/opened.h"

namespace jcic::card {

class Card::Finder {
public:
    Finder(std::shared_ptr<pcsc::Link> link, std::shared_ptr<const std::vector<Profile>> profiles)
        : link_(std::move(link)), profiles_(std::move(profiles)) {}

    /// The first card that is the wanted one and passes the check; else the fault of the reader that came closest.
    [[nodiscard]] Result<std::shared_ptr<Opened>> find(const Wanted& wanted, const Trust& trust, UtcTime now) const;
    /// Every reader. The card that is already open is not touched: selecting its application would end what was
    /// verified.
    [[nodiscard]] Result<std::vector<ReaderView>> list(const CardIdentity* open) const;
    /// As Card::describe.
    [[nodiscard]] Result<CardDescription> describe(const std::string& reader, const CardIdentity* open) const;

private:
    [[nodiscard]] Result<std::shared_ptr<Opened>> try_reader(const std::shared_ptr<pcsc::Session>& session,
                                                             const pcsc::ReaderState& reader) const;
    [[nodiscard]] ReaderView view_of(const std::shared_ptr<pcsc::Session>& session, const pcsc::ReaderState& reader,
                                     const CardIdentity* open) const;
    /// In the order to be tried: who knows the answer to reset; where nobody does, who is found by its application.
    [[nodiscard]] std::vector<const Profile*> candidates(ByteView atr) const;

    std::shared_ptr<pcsc::Link> link_;
    std::shared_ptr<const std::vector<Profile>> profiles_;
};

}  // namespace jcic::card
