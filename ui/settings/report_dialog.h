#pragma once
// The report, shown before it is saved: what the person reads is what the file will hold.

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
