#pragma once
// Shows a file's pages read-only: the pages (ui/pages/painted_pane.h), the bar above them with page, zoom and search,
// and messages. Nothing can be copied or saved.

#include <QDialog>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QTimer>
#include <functional>

#include "app/desk/commands/registers.h"
#include "ui/commands/commands.h"
#include "ui/pages/painted_pane.h"

namespace jcic::ui {

class PageBar;

class PaintedPages : public QWidget {
    Q_OBJECT
public:
    /// Its keys work anywhere in the parent.
    explicit PaintedPages(QWidget* parent) : PaintedPages(PageReaders(), parent) {}
    PaintedPages(PageReaders readers, QWidget* parent);
    /// Names the pages, for programs and for people.
    void name_pages(const char* object_name, const QString& name);
    [[nodiscard]] PaintedPane& pane() { return *pane_; }
    [[nodiscard]] PageBar& bar() { return *bar_; }

protected:
    void changeEvent(QEvent* event) override;

private:
    void retell();
    void show_text(const QString& words);
    void allow();
    PageBar* bar_;
    QPushButton* stop_button_;
    QProgressBar* progress_;
    QLabel* told_;  ///< why nothing is shown, or what is missing
    PaintedPane* pane_;
    QTimer slow_;  ///< what is painted before it ends shows no progress
};

// Shows an attachment of a register's row read-only: nothing can be copied or saved.

class AttachmentDialog : public QDialog {
    Q_OBJECT
public:
    AttachmentDialog(desk::AttachedFile file, QWidget* parent);
    AttachmentDialog(desk::AttachedFile file, PageReaders readers, QWidget* parent);
};

/// Shows the answer over the window if the same person is still signed in.
[[nodiscard]] Then<desk::AttachedFile> shown_over(Commands& commands, QWidget* over,
                                                  std::function<void(const Fault&)> failed);
/// Requests the attachment and shows it over the window if the same person is still signed in.
void open_attachment(Commands& commands, command::Attached wanted, QWidget* over,
                     std::function<void(const Fault&)> failed);

}  // namespace jcic::ui
