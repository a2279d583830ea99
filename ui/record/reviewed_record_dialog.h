#pragma once
// Shows the record of a monthly sample's review to its reviewer (R-LO-3, R-PA-7), as it would print. Nothing can be
// printed, copied or saved.

#include <QDialog>

#include "app/desk/commands/paper.h"
#include "ui/commands/commands.h"

namespace jcic::ui {

class ReviewedRecordDialog : public QDialog {
    Q_OBJECT
public:
    ReviewedRecordDialog(const desk::OpenRecord& record, const std::string& review, QWidget* parent);
};

/// Requests the record and shows it over the window if the same person is still signed in.
void open_reviewed_record(Commands& commands, const std::string& review, QWidget* over,
                          std::function<void(const Fault&)> failed);

}  // namespace jcic::ui
