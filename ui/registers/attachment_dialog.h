#pragma once
// What is attached to a register's row, to be read: nothing can be copied or saved from here.

#include <QDialog>

#include "app/desk/commands/registers.h"
#include "ui/commands/commands.h"

namespace jcic::ui {

class AttachmentDialog : public QDialog {
    Q_OBJECT
public:
    AttachmentDialog(const desk::AttachedFile& file, QWidget* parent);

private:
    [[nodiscard]] QWidget* pages(const desk::AttachedFile& file);
    [[nodiscard]] QWidget* picture(const desk::AttachedFile& file);
};

/// Asks for it and shows it over the window, if the same person still is at the seat.
void open_attachment(Commands& commands, command::Attached wanted, QWidget* over,
                     std::function<void(const Fault&)> failed);

}  // namespace jcic::ui
