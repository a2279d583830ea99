#pragma once
// A button beside the page's title that opens the list of registers over the page, to search, click or choose by key.

#include <QFrame>
#include <QLineEdit>
#include <QPushButton>

#include "ui/registers/register_names.h"

namespace jcic::ui {

class RegisterChoice : public QPushButton {
    Q_OBJECT
public:
    explicit RegisterChoice(QWidget* parent);
    [[nodiscard]] RegisterNames& names() { return *names_; }
    void retell();
    void close_list() { list_->hide(); }

Q_SIGNALS:
    void chosen();   ///< by the user, even if it is the present one
    void opening();  ///< the counts may have changed

protected:
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void open_list();
    void choose_current();
    bool take_key(const QKeyEvent& key);
    QFrame* list_;
    QLineEdit* search_;
    RegisterNames* names_;
    QLabel* hint_;
    int before_ = -1;  ///< the present register of the page
};

}  // namespace jcic::ui
