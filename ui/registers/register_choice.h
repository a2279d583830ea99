#pragma once
// Another register: a button beside the page's title that opens the list of all of them over the page, to be typed in,
// pressed, or gone to by its key.

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
    void chosen();   ///< by a person, be it the one that stands there already
    void opening();  ///< what is counted may be another by now

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
    int before_ = -1;  ///< the register that stands on the page
};

}  // namespace jcic::ui
