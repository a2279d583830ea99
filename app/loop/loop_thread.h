#pragma once
// A separate thread for objects that need Qt's events: one for JCIC's host, one for the practice host.

#include <pthread.h>

#include <QCoreApplication>
#include <QEventLoop>
#include <QThread>
#include <future>
#include <memory>
#include <thread>

namespace jcic {

/// A thread with an event loop, which has ended completely after the destructor. QThread::wait() returns before a
/// thread's own data, including OpenSSL's, are freed: a program that ended meanwhile sometimes crashed.
class LoopThread {
public:
    explicit LoopThread(const char* name) {
        auto begun = std::make_shared<std::promise<QThread*>>();
        auto ready = begun->get_future();
        thread_ = std::thread([this, name, begun] {
            ::pthread_setname_np(::pthread_self(), name);
            QEventLoop loop;
            loop_ = &loop;
            begun->set_value(QThread::currentThread());
            loop.exec();
            QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        });
        inside_ = ready.get();
    }
    ~LoopThread() {
        QMetaObject::invokeMethod(loop_, &QEventLoop::quit, Qt::QueuedConnection);
        thread_.join();
    }
    LoopThread(const LoopThread&) = delete;
    LoopThread& operator=(const LoopThread&) = delete;
    /// Thread to move objects to; destroy them by deleteLater().
    [[nodiscard]] QThread* inside() const { return inside_; }

private:
    QEventLoop* loop_ = nullptr;
    QThread* inside_ = nullptr;
    std::thread thread_;
};

}  // namespace jcic
