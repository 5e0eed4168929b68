// For `node --import`: whatever comes in from the port THROW_ON_PORT meets an error that nobody catches.

import { Socket } from 'node:net'

const { connect } = Socket.prototype

Socket.prototype.connect = function (...given) {
  const [options] = given.flat()
  if (String(options?.port) === process.env.THROW_ON_PORT) {
    this.once('data', () => {
      throw new Error('nobody catches this')
    })
  }
  return connect.apply(this, given)
}
