#pragma once
// Shows a report before it is saved: the file contains exactly what is shown.

#include <QDialog>

#include "ui/commands/commands.h"

class QPlainTextEdit;
class QPushButton;

namespace jcic::ui {

class ReportDialog : public QDialog {
    Q_OBJECT
public:
    explicit ReportDialog(Commands& commands, QWidget* parent = nullptr);
    ~ReportDialog() override;

private:
    void save_to(const QString& file);
    Commands& commands_;
    QPlainTextEdit* text_;
    QPushButton* save_;
    std::stop_source stop_;
};

}  // namespace jcic::ui
