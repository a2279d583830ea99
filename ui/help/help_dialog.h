#pragma once
// The help in its own window: it blocks nothing, opens no other program and uses no network.

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
    /// Opens the first page if there is none of that name.
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
    QStringList way_;  ///< visited pages; the last is shown
    QLineEdit* search_ = nullptr;
    QListWidget* list_ = nullptr;
    QTextBrowser* text_ = nullptr;
    QPushButton* back_ = nullptr;
};

/// Opens the help of this window, one for each; in a help window, that one.
void show_help(QWidget* window, const QString& page);

}  // namespace jcic::ui
