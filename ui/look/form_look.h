#pragma once
// Remarks on a scanned authorisation form, line by line, while it is attached. They are advisory.

#include <QWidget>

#include "app/desk/printing/scan_desk.h"

namespace jcic::ui {

class FormLook : public QWidget {
    Q_OBJECT
public:
    /// Hidden until there is a remark.
    explicit FormLook(QWidget* parent);

    void show_waiting();
    void show_look(const desk::FormLook& pages);
    /// Shows that the form could not be examined.
    void show_fault(const Fault& fault);

private:
    void clear();
    void add(const QString& text, const char* kind);
};

}  // namespace jcic::ui
