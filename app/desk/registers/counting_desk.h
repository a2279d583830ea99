#pragma once
// A step of many rows at once, each with its own event and signatures: rows counted by two people together (R-DU-11).

#include "app/desk/registers/register_desk.h"

namespace jcic::desk {

/// One of several rows that take a step together: the text for the second signatory, or why it is impossible.
struct RowPage {
    domain::registers::StepRequest wanted;
    std::optional<StepText> page{};
    std::optional<Fault> fault{};
};

class CountingDesk {
public:
    explicit CountingDesk(const With<const Machine, Seating>& parts) : parts_(parts) {}

    /// Returns the pages of several rows for a witnessed step (domain::registers::is_witnessed), with each row's own
    /// fault. A row may be named by its label (registers::label_text). Faults person.duty, input.form (another step,
    /// reason "not-together").
    [[nodiscard]] Result<std::vector<RowPage>> pages(const std::vector<domain::registers::StepRequest>& wanted);
    /// Takes the step for rows with a page, with one password of the second signatory for all. A row's fault is
    /// returned with it and does not affect the others. Faults that stop all: person.password, session.paused and those
    /// of a person.
    Result<std::vector<RowPage>> take_together(std::vector<RowPage> shown, const Secret& second_password);

private:
    With<const Machine, Seating> parts_;
};

}  // namespace jcic::desk
