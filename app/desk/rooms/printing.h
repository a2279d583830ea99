#pragma once
// The printers, what was last heard of them, and how pages are laid out here.

#include <memory>
#include <optional>
#include <string>

#include "app/desk/rooms/print_watch.h"
#include "app/desk/rooms/snapshot.h"
#include "app/paper/forms/layouts.h"

namespace jcic::desk {

/// CUPS on this machine: the socket that Debian's cupsd makes, which no other account can take the place of.
inline constexpr const char* system_print_socket = "/run/cups/cups.sock";

class Printing {
public:
    /// `server`: as OpenOptions or the settings name it; "" for what CUPS itself would ask.
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
    /// The logo that is set cannot be used: pages go without.
    [[nodiscard]] const std::optional<Fault>& no_logo() const { return no_logo_; }
    void go_without_logo(Fault why) { no_logo_ = std::move(why); }
    /// The same of the font: 造字 stand by their numbers.
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
