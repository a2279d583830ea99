#pragma once
// The help, beside whatever it was asked for: it stops nothing, opens nothing outside and asks no network.

#include <QDialog>

#include "ui/help/help_library.h"

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
    void build();
    void show_list();
    void choose_row();
    void show_page();
    void go_back();

    HelpLibrary library_;
    QStringList way_;  ///< the pages that were read; the last is shown
    QLineEdit* search_ = nullptr;
    QListWidget* list_ = nullptr;
    QTextBrowser* text_ = nullptr;
    QPushButton* back_ = nullptr;
};

/// The help over this window, one for each window; in a window of the help itself that one.
void show_help(QWidget* window, const QString& page);

}  // namespace jcic::ui
