#pragma once
// The printers, their last known state, and the page layouts.

#include <memory>
#include <optional>
#include <string>

#include "app/desk/rooms/print_watch.h"
#include "app/desk/rooms/snapshot.h"
#include "app/paper/forms/layouts.h"

namespace jcic::desk {

/// CUPS on this machine: the socket of Debian's cupsd, which other accounts cannot replace.
inline constexpr const char* system_print_socket = "/run/cups/cups.sock";

class Printing {
public:
    /// `server`: as in OpenOptions or the settings; "" for CUPS's own default.
    void plug(std::shared_ptr<paper::PrintQueue> queue, std::string server) {
        queue_ = std::move(queue);
        watch_ = std::make_unique<PrintWatch>(queue_);
        server_ = std::move(server);
    }
    [[nodiscard]] paper::PrintQueue& queue() { return *queue_; }
    [[nodiscard]] PrintWatch& watch() { return *watch_; }
    [[nodiscard]] const PrintWatch& watch() const { return *watch_; }
    [[nodiscard]] const std::string& server() const { return server_; }
    [[nodiscard]] const PrinterView& view() const { return view_; }
    void show(PrinterView view) { view_ = std::move(view); }

    [[nodiscard]] const paper::Layouts& layouts() const { return *layouts_; }
    void take_layouts(paper::Layouts layouts) { layouts_ = std::move(layouts); }
    /// Why the configured logo cannot be used; pages have none.
    [[nodiscard]] const std::optional<Fault>& no_logo() const { return no_logo_; }
    void go_without_logo(Fault why) { no_logo_ = std::move(why); }
    /// Why the configured font cannot be used: 造字 are printed as numbers.
    [[nodiscard]] const std::optional<Fault>& no_own_font() const { return no_own_font_; }
    void go_without_own_font(Fault why) { no_own_font_ = std::move(why); }

private:
    friend struct PartsForTests;
    std::shared_ptr<paper::PrintQueue> queue_;
    std::unique_ptr<PrintWatch> watch_;
    std::string server_;
    PrinterView view_;
    std::optional<paper::Layouts> layouts_;
    std::optional<Fault> no_logo_;
    std::optional<Fault> no_own_font_;
};

}  // namespace jcic::desk
