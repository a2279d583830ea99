#pragma once
// The connection to JCIC's host: its settings, whether the branch's ledger trusts it, and its view.

#include <memory>
#include <optional>
#include <string>
#include <utility>

#include "app/desk/rooms/snapshot.h"
#include "app/gateway/host.h"
#include "app/workstation/host_account.h"

namespace jcic::desk {

class HostLine {
public:
    [[nodiscard]] gateway::Host& host() { return *host_; }
    [[nodiscard]] const gateway::Host& host() const { return *host_; }
    /// Sets the host and returns the previous one.
    std::unique_ptr<gateway::Host> plug(std::unique_ptr<gateway::Host> host) {
        return std::exchange(host_, std::move(host));
    }

    /// PEM as read at the start; no other is trusted while the program runs.
    [[nodiscard]] const std::string& authority() const { return authority_; }
    /// Host settings with which it was or will be opened.
    [[nodiscard]] const ledger::SealedHost& set() const { return set_; }
    void take_authority(std::string pem, ledger::SealedHost set) {
        authority_ = std::move(pem);
        set_ = std::move(set);
    }

    /// This machine's address towards that host (R-LO-1); "" if not known.
    [[nodiscard]] const std::string& own_address() const { return own_address_; }
    void take_own_address(std::string address) { own_address_ = std::move(address); }

    /// Whether a person's key has confirmed the host in the ledger. Nothing is sent before.
    [[nodiscard]] bool trusted() const { return trusted_; }
    /// Fault of a register row whose signatures do not verify; it is ignored.
    [[nodiscard]] const std::optional<Fault>& damaged() const { return damaged_; }
    void trust() { trusted_ = true; }
    void distrust(std::optional<Fault> damaged) {
        trusted_ = false;
        damaged_ = std::move(damaged);
    }

    [[nodiscard]] const std::optional<gateway::Capabilities>& capabilities() const { return capabilities_; }
    void take_capabilities(gateway::Capabilities capabilities) { capabilities_ = std::move(capabilities); }

    [[nodiscard]] const HostView& view() const { return view_; }
    void show_address(std::string address) { view_.address = std::move(address); }
    void show(HostState state) { view_.state = state; }
    void show_fault(std::optional<Fault> fault) { view_.fault = std::move(fault); }

    /// When a round last called it, since boot.
    [[nodiscard]] const std::optional<Millis>& asked_at() const { return asked_at_; }
    void note_asked(Millis at) { asked_at_ = at; }
    void ask_anew() { asked_at_.reset(); }

private:
    std::unique_ptr<gateway::Host> host_;
    std::string authority_;
    ledger::SealedHost set_;
    std::string own_address_;
    bool trusted_ = false;
    std::optional<Fault> damaged_;
    std::optional<gateway::Capabilities> capabilities_;
    HostView view_;
    std::optional<Millis> asked_at_;
};

}  // namespace jcic::desk
