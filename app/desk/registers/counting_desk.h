#pragma once
// A step of many rows at once, each its own event and signatures: what two persons counted together (R-DU-11).

#include "app/desk/registers/register_desk.h"

namespace jcic::desk {

/// A row among several that take a step together: what who signs beside is shown of it, or why it cannot be taken.
struct RowPage {
    office::StepWanted wanted;
    std::optional<StepText> page{};
    std::optional<Fault> fault{};
};

class CountingDesk {
public:
    explicit CountingDesk(const With<const Machine, Seating>& parts) : parts_(parts) {}

    /// A row may be named by its label (registers::label_text). The pages of several rows, for a step that is witnessed
    /// (domain::registers::is_witnessed): what is wrong with one is told of that one. Faults person.duty, input.form
    /// (another step, reason "not-together").
    [[nodiscard]] Result<std::vector<RowPage>> pages(const std::vector<office::StepWanted>& wanted);
    /// Takes it for those that have a page, with one password of who signs beside, the same of all. What is wrong with
    /// one is told of that one, and the others stand. Faults, then of none: person.password, session.paused and those
    /// of a person.
    Result<std::vector<RowPage>> take_together(std::vector<RowPage> shown, const Secret& second_password);

private:
    With<const Machine, Seating> parts_;
};

}  // namespace jcic::desk
