#pragma once
// Forms about a case, its records and their copies: each function describes its dialog and opens it.

#include <QCoreApplication>
#include <optional>

#include "app/desk/commands/acts.h"
#include "app/desk/commands/paper.h"
#include "app/desk/commands/queries.h"
#include "app/desk/commands/serials.h"
#include "ui/commands/form_dialog.h"

namespace jcic::ui {

/// The reason for another copy or, if approval is required, the page shown to the approver and the approver's password.
struct AnotherCopy {
    std::string reason;
    std::optional<desk::StepText> seen{};
    Secret password{};
};

struct RecordForms {
    Q_DECLARE_TR_FUNCTIONS(jcic::ui::RecordForms)
public:
    /// Hands the case over to another query officer, with a reason (R-DU-15, R-PA-7).
    static FormDialog* hand_over_case(Commands& commands, const desk::BoardRow& row, QWidget* parent);

    /// A printed copy, its encrypted file, or the record that it shows.
    enum class What { sheet, file, record };
    /// Records that it was destroyed or deleted, before a witness who co-signs with their own password (R-PA-4,
    /// R-PA-6). For a record it shows what is deleted: by which procedure, and each copy's end (R-PA-10).
    static FormDialog* destroy(Commands& commands, What what, const desk::CopyId& copy, QWidget* parent);

    /// Requests another copy of a record if the branch requires approval (R-PA-7): first the reason, then the page that
    /// a supervisor signs with their own password.
    static FormDialog* approve_another(Commands& commands, const inquiry::QueryId& query, domain::Item item,
                                       QWidget* over, const std::function<void(AnotherCopy)>& then);
    /// Asks for a reason and, if the branch requires it, for the approval.
    static void ask_for_another(Commands& commands, const inquiry::QueryId& query, domain::Item item, QWidget* over,
                                const std::function<void(AnotherCopy)>& then);

    /// Printer options for a copy, of those that the queue supports. Options fixed by the administrator are shown but
    /// cannot be changed. `copy`: its number, for the button; 0 for several copies.
    static FormDialog* choose_print(Commands& commands, int copy, QWidget* parent,
                                    const std::function<void(const desk::PrintChoice&)>& then = {});

    /// The applicant doubts the data (R-PA-8): what the applicant is to be informed of.
    static FormDialog* note_doubt(Commands& commands, QWidget* parent,
                                  const std::function<void(const domain::acts::Values&)>& then = {});

    /// Attaches a serial number that JCIC still holds to an approved query, with a supervisor's own password (R-SE-2,
    /// R-DU-6). Accepted: the number belongs to the query.
    static FormDialog* take_over_serial(Commands& commands, const desk::WaitingSerial& waiting, QWidget* parent);
};

}  // namespace jcic::ui
