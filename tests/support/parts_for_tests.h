#pragma once
// What tests put into the parts of a workplace that no program puts there.

#include "app/desk/rooms/hub_line.h"
#include "app/desk/rooms/machine.h"
#include "app/desk/rooms/machine_watch.h"
#include "app/desk/rooms/printing.h"
#include "app/desk/rooms/seating.h"
#include "app/desk/rooms/verified.h"

namespace jcic::desk {

struct PartsForTests {
    /// What it was opened with, to be something else.
    [[nodiscard]] static MachineFacts& facts(Machine& machine) { return machine.facts_; }
    /// Of lines that are opened from now on.
    [[nodiscard]] static HubPace& pace(HubLine& line) { return line.pace_; }
    /// As if it had been verified so.
    static void verify(Verified& verified, Verified::State as) { verified.state_ = std::move(as); }
    /// Of the queue that is there another one, while what is followed stays.
    template <class Made>
    static void ask_instead(Printing& printing, const Made& made) {
        printing.queue_ = made(printing.queue_);
    }
    static void take_seat(Seating& seating, std::unique_ptr<Seat> seat) { seating.take_seat(std::move(seat)); }
    /// As if a policy file had been there when it was taken.
    static void fix(Seat& seat, domain::FixedValues values) { seat.registers_.fix(std::move(values)); }
    [[nodiscard]] static RowTexts& texts(Seat& seat) { return seat.texts_; }
    /// At the next look.
    static void ask_disk_anew(MachineWatch& watch) { watch.disk_asked_.reset(); }
    static void ask_space_of(MachineWatch& watch,
                             std::function<std::optional<std::uint64_t>(const std::filesystem::path&)> tells) {
        watch.free_space_ = std::move(tells);
        ask_disk_anew(watch);
    }
    /// At the next look, as if the program had just started.
    static void hold_files_by(MachineWatch& watch, std::function<std::vector<std::string>()> altered) {
        watch.own_files_ = std::move(altered);
        watch.own_files_held_ = false;
    }
};

}  // namespace jcic::desk
