#pragma once
// The help, beside whatever it was asked for: it stops nothing, opens nothing outside and asks no network.

#include <QDialog>

#include "ui/help/help_library.h"

class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;
class QTextBrowser;

namespace jcic::ui {

class HelpDialog : public QDialog {
    Q_OBJECT
public:
    explicit HelpDialog(QWidget* parent = nullptr);
    /// A page that is not there is the first page.
    void open_page(const QString& name);
    [[nodiscard]] QString page() const { return way_.isEmpty() ? QString() : way_.last(); }

protected:
    void changeEvent(QEvent* event) override;

private:
    void name_everything();
    void show_list();
    void choose_row();
    void show_page();
    void go_back();

    HelpLibrary library_;
    QStringList way_;  ///< the pages that were read; the last is shown
    QLabel* search_label_;
    QLineEdit* search_;
    QLabel* list_label_;
    QListWidget* list_;
    QLabel* text_label_;
    QTextBrowser* text_;
    QPushButton* back_;
    QPushButton* keys_;
    QPushButton* close_;
};

/// The help over this window, one for each window; in a window of the help itself that one.
void show_help(QWidget* window, const QString& page);

}  // namespace jcic::ui
