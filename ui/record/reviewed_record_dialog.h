#pragma once
// The record that a review of the monthly sample names, looked at by its reviewer (R-LO-3, R-PA-7): as it would print,
// and nothing can be printed, copied or saved from here.

#include <QDialog>

#include "app/desk/commands/paper.h"
#include "ui/commands/commands.h"

namespace jcic::ui {

class ReviewedRecordDialog : public QDialog {
    Q_OBJECT
public:
    ReviewedRecordDialog(const desk::OpenRecord& record, const std::string& review, QWidget* parent);
};

/// Asks for it and shows it over the window, if the same person still is at the seat.
void open_reviewed_record(Commands& commands, const std::string& review, QWidget* over,
                          std::function<void(const Fault&)> failed);

}  // namespace jcic::ui
