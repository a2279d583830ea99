#pragma once
// What is attached to a register's row, to be read: nothing can be copied or saved from here.

#include <QDialog>
#include <functional>
#include <stop_token>

#include "app/desk/commands/registers.h"
#include "ui/commands/commands.h"

class QLabel;
class QVBoxLayout;

namespace jcic::ui {

/// Whether all of a PDF can be painted: desk::can_be_painted, which may take half a minute.
using Painted = std::function<Result<bool>(ByteView pdf, const std::stop_token& stop)>;

class AttachmentDialog : public QDialog {
    Q_OBJECT
public:
    AttachmentDialog(desk::AttachedFile file, QWidget* parent);
    AttachmentDialog(desk::AttachedFile file, Painted painted, QWidget* parent);
    ~AttachmentDialog() override;

private:
    /// On a thread beside the windows; closing the dialog asks it to stop.
    void try_to_paint(Painted painted);
    void decode();
    void show_pages(const Result<bool>& paintable);
    void show_picture(const QImage& image);
    void show_content(QWidget* content);
    void say(const QString& words);
    desk::AttachedFile file_;
    QVBoxLayout* column_;
    QLabel* told_;  ///< until there is something to show, and why there is nothing
    std::stop_source stop_;
};

/// Asks for it and shows it over the window, if the same person still is at the seat.
void open_attachment(Commands& commands, command::Attached wanted, QWidget* over,
                     std::function<void(const Fault&)> failed);

}  // namespace jcic::ui
